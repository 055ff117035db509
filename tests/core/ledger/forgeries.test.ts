import { expect, test } from 'vitest';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import { chainStart } from '#core/ledger/chain.ts';
import { DOMAINS, hashLine } from '#core/ledger/hash.ts';
import { parseTranscript } from '#core/ledger/transcript.ts';
import { AT, DEVICE, OTHER_DEVICE, attempts, learner, utf8 } from './builders.ts';

type Fields = Record<string, Json>;

/** What a forger can do who knows the format: every hash is made anew after the change. */
function forge(change: { header?: Fields; entry?: (entry: Fields) => Fields; cp?: Fields; start?: string }) {
  const header = canonicalJson({
    dev: DEVICE,
    fmt: 'sanyu-transcript/1',
    learner,
    site: '',
    ...change.header,
  });
  let prev = change.start ?? chainStart(DEVICE);
  const lines = attempts(3).map((event, seq) => {
    // Nothing that is left out is there as undefined.
    const entry = { ...event, dev: DEVICE, seq, prev } as Fields;
    const line = canonicalJson(change.entry?.(entry) ?? entry);
    prev = hashLine(DOMAINS.record, line);
    return line;
  });
  const hdr = hashLine(DOMAINS.header, header);
  const cp = { at: AT, count: 3, dev: DEVICE, hdr, head: prev, ...change.cp };
  const sum = hashLine(DOMAINS.checkpoint, canonicalJson(cp));
  const read = parseTranscript(
    utf8([header, ...lines, canonicalJson({ cp, sig: null, sum }), ''].join('\n')),
  );
  return read.ok ? [] : read.error.map(({ code, line }) => `${code}:${line ?? ''}`);
}

test('the forger of these tests can write a whole file', () => {
  expect(forge({})).toEqual([]);
});

test('refuses entries that count wrongly though every hash fits', () => {
  expect(forge({ entry: (entry) => ({ ...entry, seq: Number(entry.seq) + 1 }) })).toEqual([
    'E_TRANSCRIPT_CHAIN:2',
    'E_TRANSCRIPT_CHAIN:3',
    'E_TRANSCRIPT_CHAIN:4',
  ]);
});

test('refuses entries, headers and checkpoints of another device though every hash fits', () => {
  const foreign = (entry: Fields) => (entry.seq === 1 ? { ...entry, dev: OTHER_DEVICE } : entry);

  expect(forge({ entry: foreign })).toEqual(['E_TRANSCRIPT_CHAIN:3']);
  expect(forge({ cp: { dev: OTHER_DEVICE } })).toEqual(['E_TRANSCRIPT_CHECKPOINT:5']);
  expect(forge({ header: { dev: OTHER_DEVICE } })).not.toEqual([]);
});

test('refuses a chain that starts from nowhere', () => {
  expect(forge({ start: chainStart(OTHER_DEVICE) })).toEqual(['E_TRANSCRIPT_CHAIN:2']);
});
