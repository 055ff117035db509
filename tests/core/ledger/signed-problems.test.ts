import { beforeAll, expect, test } from 'vitest';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import { appendEntry, emptyHead, headOf, type Head } from '#core/ledger/chain.ts';
import { sumOf, type Checkpoint } from '#core/ledger/checkpoint.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import type { Ledger, LedgerEvent } from '#core/ledger/record.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { OTHER_DEVICE, attempt, attempts, learner, utf8 } from './builders.ts';
import { chainOf, ledgerOf, moment, newSigner, signed, verify } from './signing.ts';

type Fields = Record<string, Json>;

let ours: Signer;
let theirs: Signer;
let lines: readonly string[];
beforeAll(async () => {
  [ours, theirs] = await Promise.all([newSigner(), newSigner()]);
  lines = await linesOf(ledgerOf(ours));
});

async function linesOf(ledger: Ledger, signer: Signer | null = ours): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await signed(signer, { ledger }));
  return text.trimEnd().split('\n');
}

/** Every problem of a file, with its line and the field it names. */
async function problems(file: readonly string[]): Promise<readonly string[]> {
  const read = await readTranscript(utf8(file.map((line) => `${line}\n`).join('')), verify);
  if (read.ok) return [];
  return read.error.map(({ code, line, values }) => `${code}:${line ?? ''}:${values?.field ?? ''}`);
}

function edited(file: readonly string[], index: number, change: (value: Fields) => Fields) {
  return file.with(index, canonicalJson(change(JSON.parse(file.at(index)!) as Fields)));
}

/** The last line says something else of the file, in a way that fits itself. */
function otherwise(change: Partial<Checkpoint>, file = lines): readonly string[] {
  return edited(file, file.length - 1, (value) => {
    const cp = { ...(value.cp as unknown as Checkpoint), ...change };
    return { ...value, cp, sum: sumOf(cp) };
  });
}

test('the file of these tests is whole', async () => {
  expect(await problems(lines)).toEqual([]);
  expect(await problems(otherwise({}))).toEqual([]);
});

test('names the one part of the last line that does not fit the file', async () => {
  const foreign = 'd'.repeat(64);
  const said: Readonly<Record<string, Partial<Checkpoint>>> = {
    count: { count: 3 },
    dev: { dev: OTHER_DEVICE },
    hdr: { hdr: foreign },
    head: { head: foreign },
    body: { body: foreign },
  };

  for (const [field, change] of Object.entries(said)) {
    expect(await problems(otherwise(change))).toEqual([`E_TRANSCRIPT_CHECKPOINT:4:${field}`]);
  }
  expect(await problems(edited(lines, 3, (value) => ({ ...value, sum: foreign })))).toEqual([
    'E_TRANSCRIPT_CHECKPOINT:4:sum',
  ]);
  expect(await problems(edited(lines, 3, (value) => ({ ...value, sig: null })))).toEqual([
    'E_TRANSCRIPT_CHECKPOINT:4:sig',
  ]);
});

test('the moment of the file is under the signature', async () => {
  expect(await problems(otherwise({ at: '2026-12-31T00:00:00.000Z' }))).toEqual([
    'E_TRANSCRIPT_SIGNATURE:4:',
  ]);
});

test('a device without a key has no signature to show', async () => {
  const unsigned = await linesOf(ledgerOf(null), null);
  const sig = (JSON.parse(lines[3]!) as Fields).sig!;

  expect(await problems(edited(unsigned, 3, (value) => ({ ...value, sig })))).toEqual([
    'E_TRANSCRIPT_CHECKPOINT:4:sig',
  ]);
});

test('says that the last line is missing, and of which line the file ends in', async () => {
  expect(await problems(lines.slice(0, 3))).toEqual(['E_TRANSCRIPT_CHECKPOINT:3:cp']);
  expect(await problems(lines.slice(0, 1))).toEqual(['E_TRANSCRIPT_CHECKPOINT:1:cp']);
});

test('names the fields of a first line that is not as it must be, and goes on reading', async () => {
  const odd = edited(lines, 0, (value) => ({ ...value, site: 7, learner: { ...learner, name: 7 } }));
  const damaged = edited(odd, 1, (value) => ({ ...value, score: 'x' }));

  expect(await problems(odd)).toEqual(['E_TRANSCRIPT_FIELD:1:learner.name', 'E_TRANSCRIPT_FIELD:1:site']);
  expect(await problems(damaged)).toEqual([
    'E_TRANSCRIPT_FIELD:1:learner.name',
    'E_TRANSCRIPT_FIELD:1:site',
    'E_TRANSCRIPT_FIELD:2:score',
  ]);
});

test('names a key that is not the device’s', async () => {
  const [foreign = ''] = await linesOf(ledgerOf(theirs), theirs);
  const { key } = JSON.parse(foreign) as Fields;

  expect(await problems(edited(lines, 0, (value) => ({ ...value, key: key! })))).toEqual([
    'E_TRANSCRIPT_FIELD:1:key',
    'E_TRANSCRIPT_CHECKPOINT:4:hdr',
  ]);
});

test('tells a line that cannot be read once, and not the one after it', async () => {
  const long = await linesOf(ledgerOf(ours, attempts(4)));
  const damaged = edited(long, 2, (value) => ({ ...value, score: 'x' }));
  const found = await problems(damaged);

  expect(found).toEqual(['E_TRANSCRIPT_FIELD:3:score', 'E_TRANSCRIPT_CHECKPOINT:6:body']);
});

test('says nothing more of the other lines where the last one cannot be read', async () => {
  const damaged = edited(lines, 3, (value) => ({ ...value, more: 1 }));

  expect(await problems(damaged)).toEqual(['E_TRANSCRIPT_FIELD:4:']);
});

test('names the line after the one that was changed', async () => {
  const long = await linesOf(ledgerOf(ours, attempts(3)));
  const changed = edited(long, 2, (value) => ({ ...value, score: 2 }));

  expect(await problems(changed)).toEqual(['E_TRANSCRIPT_CHAIN:4:', 'E_TRANSCRIPT_CHECKPOINT:5:body']);
});

/** A device that goes on from another's chain, and what it says of where that chain ended. */
async function goingOn(from: (end: { dev: string; seq: number; head: string }) => Fields, count = 2) {
  const before = ledgerOf(null, attempts(count));
  const { seq, hash } = headOf(before.records.at(-1)!);
  const end = from({ dev: before.device, seq, head: hash });
  const link = { type: 'continues', ...moment(5), from: { proof: null, ...end } } as unknown as LedgerEvent;
  const own = ledgerOf(ours, [link, attempt()]);
  return linesOf({ ...own, carried: [{ device: before.device, records: before.records }] });
}

test('a chain is gone on from at its very end: its last line is named, and the line that points elsewhere', async () => {
  expect(await problems(await goingOn((end) => end))).toEqual([]);
  for (const count of [2, 3]) {
    const odd = await goingOn((end) => ({ ...end, head: 'd'.repeat(64) }), count);

    expect(await problems(odd)).toEqual([
      `E_TRANSCRIPT_LINK:${count + 2}:`,
      `E_TRANSCRIPT_LINK:${count + 1}:`,
    ]);
  }
  expect(await problems(await goingOn((end) => ({ ...end, seq: 0 })))).toEqual(['E_TRANSCRIPT_LINK:4:']);
});

/** A device's chain as it would be from some other place on. */
function chainFrom(device: string, head: Head): Ledger {
  const first = appendEntry(head, attempt(), device);
  return { device, records: [first, appendEntry(headOf(first), attempt({ score: 2 }), device)], carried: [] };
}

test('every chain begins where its device begins, though every hash after that fits', async () => {
  const start = emptyHead(OTHER_DEVICE);
  const goesOn = ({ device, records }: Ledger) => {
    const end = headOf(records.at(-1)!);
    const from = { dev: device, seq: end.seq, head: end.hash, proof: null };
    const link: LedgerEvent = { type: 'continues', ...moment(5), from };
    return linesOf({ ...ledgerOf(ours, [link]), carried: [{ device, records }] });
  };

  expect(await problems(await goesOn(chainFrom(OTHER_DEVICE, start)))).toEqual([]);
  for (const elsewhere of [
    { ...start, hash: 'd'.repeat(64) },
    { ...start, seq: 4 },
  ]) {
    expect(await problems(await goesOn(chainFrom(OTHER_DEVICE, elsewhere)))).toContain(
      'E_TRANSCRIPT_CHAIN:2:',
    );
    const own = { ...chainFrom(deviceOf(ours.key), elsewhere), carried: [] };
    expect(await problems(await linesOf(own))).toEqual(['E_TRANSCRIPT_CHAIN:2:']);
  }
  const before = ledgerOf(null, attempts(1));
  const after = { ...chainFrom(deviceOf(ours.key), { ...start, seq: 4 }), carried: [before] };
  expect(await problems(await linesOf(after))).toContain('E_TRANSCRIPT_CHAIN:3:');
});

test('a proof speaks of the chain it stands beside: its device, that device’s key, its end', async () => {
  const before = ledgerOf(theirs);
  const read = await readTranscript(await signed(theirs, { ledger: before }), verify);
  if (!read.ok || read.value.proof === null) throw new Error('not signed');
  const { cp, key, sig } = read.value.proof;
  const { seq, hash } = headOf(before.records.at(-1)!);
  const beside = (proof: object) => {
    const from = { dev: before.device, seq, head: hash, proof };
    const link = { type: 'continues', ...moment(5), from } as LedgerEvent;
    const { device, records } = before;
    return linesOf({ ...ledgerOf(ours, [link]), carried: [{ device, records }] });
  };

  expect(await problems(await beside({ cp, key, sig }))).toEqual([]);
  for (const odd of [
    // Who signs for somebody else’s chain with a key of one’s own.
    { cp, key: ours.key, sig },
    { cp: { ...cp, dev: OTHER_DEVICE }, key, sig },
    { cp: { ...cp, head: 'd'.repeat(64) }, key, sig },
  ]) {
    expect(await problems(await beside(odd))).toEqual(['E_TRANSCRIPT_LINK:4:']);
  }
});

test('two chains of one device are one too many', async () => {
  const device = deviceOf(ours.key);
  const own = ledgerOf(ours, attempts(1));
  const twice = await linesOf({ ...own, carried: [{ device: OTHER_DEVICE, records: own.records }] });
  const [head = '', first = '', , last = ''] = twice;
  const stranger = canonicalJson(chainOf(attempts(1), OTHER_DEVICE)[0] as unknown as Json);

  expect(await problems(twice)).toContain('E_TRANSCRIPT_CHAIN:3:');
  expect(await problems([head, first, stranger, first, last])).toContain('E_TRANSCRIPT_CHAIN:4:');
  expect(device).not.toBe(OTHER_DEVICE);
});

test('every chain but a whole file’s own belongs to a device that is named in it', async () => {
  const stranger = { device: OTHER_DEVICE, records: chainOf(attempts(1), OTHER_DEVICE) };

  expect(await problems(await linesOf({ ...ledgerOf(ours), records: [], carried: [stranger] }))).toContain(
    'E_TRANSCRIPT_CHAIN:2:',
  );
});
