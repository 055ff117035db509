import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import { formatTranscript, parseTranscript } from '#core/ledger/transcript.ts';
import { AT, DEVICE, attempt, attempts, chain, learner, transcript, utf8 } from './builders.ts';

function codes(text: string | Uint8Array): readonly string[] {
  const read = parseTranscript(typeof text === 'string' ? utf8(text) : text);
  return read.ok ? [] : read.error.map(({ code, line }) => `${code}:${line ?? ''}`);
}

/** A transcript with one line rewritten; header is line 1. */
function withLine(line: number, change: (value: Record<string, unknown>) => unknown): string {
  const lines = transcript().split('\n');
  const value = change(JSON.parse(lines[line - 1]!) as Record<string, unknown>);
  lines[line - 1] = canonicalJson(value as Json);
  return lines.join('\n');
}

test('gives back what was written', () => {
  const entries = chain(attempts(3));
  const text = formatTranscript({ device: DEVICE, learner, site: 'county', entries, at: AT });
  const read = parseTranscript(utf8(text));

  expect(read).toMatchObject({
    ok: true,
    value: { device: DEVICE, learner, site: 'county', entries, at: AT, level: 0 },
  });
});

test('round-trips whatever names, answers and seeds people have', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  const answer = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 4 }));
  const item = fc.record({ q: text, a: answer, ms: fc.nat() });
  const event = fc.record({ seed: text, ans: fc.array(item, { maxLength: 6 }) }).map(attempt);
  fc.assert(
    fc.property(fc.array(event, { maxLength: 5 }), (events) => {
      const entries = chain(events);
      const read = parseTranscript(utf8(formatTranscript({ device: DEVICE, learner, entries, at: AT })));
      expect(read).toMatchObject({ ok: true, value: { entries } });
    }),
  );
});

test('a transcript of a learner without attempts is whole', () => {
  expect(codes(transcript({ entries: [] }))).toEqual([]);
});

test('is JSON Lines of canonical bytes: header, entries, checkpoint, each with a line feed', () => {
  const lines = transcript().split('\n');

  expect(lines.map((line) => line.slice(0, 7))).toEqual(['{"dev":', '{"ans":', '{"ans":', '{"cp":{', '']);
});

test('calls a foreign file foreign and nothing else', () => {
  for (const foreign of ['', '\n', '{}', 'PK\u0003\u0004', '工号,姓名\r\n', '['.repeat(200_000)]) {
    expect(codes(foreign)).toEqual(['E_TRANSCRIPT_NOT:']);
  }
});

test('names the version of a transcript it is too old to read', () => {
  const read = parseTranscript(utf8(transcript().replace('transcript/1', 'transcript/3')));

  expect(read).toEqual({
    ok: false,
    error: [{ code: 'E_TRANSCRIPT_VERSION', values: { version: '3' } }],
  });
});

test('refuses a file over 8 MB and a file over 20 000 entries before reading it', () => {
  const line = '{}\n';

  expect(codes(transcript() + ' '.repeat(8 * 1024 * 1024))).toEqual(['E_TRANSCRIPT_SIZE:']);
  expect(codes(transcript() + line.repeat(20_000))).toEqual(['E_TRANSCRIPT_SIZE:']);
});

test('refuses nesting before parsing it', () => {
  const lines = transcript().split('\n');
  lines[1] = '['.repeat(100_000);

  expect(codes(lines.join('\n'))).toEqual(['E_TRANSCRIPT_DEPTH:2']);
});

test('brackets inside an answer are text, not nesting', () => {
  const ans = [{ q: 'q', a: '"[[[[{{{{\\"[[[[', ms: 1 }];

  expect(codes(transcript({ entries: chain([attempt({ ans })]) }))).toEqual([]);
});

test('refuses every other spelling of the same values', () => {
  const text = transcript();
  const spellings = {
    'Windows line ends': text.replaceAll('\n', '\r\n'),
    'white space': text.replace('"quiz":', '"quiz": '),
    'a key twice': text.replace('"quiz":"school"', '"quiz":"school","quiz":"school"'),
    'an escaped letter': text.replace('"school"', '"\\u0073chool"'),
    'a number with a point': text.replace('"tz":480', '"tz":480.0'),
    'a blank line': text.replace('\n', '\n\n'),
    'no last line feed': text.slice(0, -1),
    'a line feed too many': `${text}\n`,
    'minus zero': text.replace('"tz":480', '"tz":-0'),
  };

  for (const [what, spelling] of Object.entries(spellings)) expect(codes(spelling), what).not.toEqual([]);
});

test('refuses a byte order mark and broken UTF-8, telling the line', () => {
  const bytes = utf8(transcript());
  const name = bytes.indexOf(0xe5); // The first byte of 卓.
  const broken = bytes.with(name, 0xff);

  expect(codes(`\ufeff${transcript()}`)).toContain('E_TRANSCRIPT_LINE:1');
  expect(codes(broken)).toContain('E_TRANSCRIPT_LINE:1');
});

test('refuses unknown, missing and wrong fields by name', () => {
  const unknown = withLine(2, (entry) => ({ ...entry, religion: 'x' }));
  const hidden = transcript().replace('{"ans"', '{"__proto__":{"ok":1},"ans"');
  const wrong = parseTranscript(
    utf8(withLine(3, (entry) => ({ ...entry, tz: 'x', end: '2026-02-30T00:00:00.000Z' }))),
  );

  expect(codes(unknown)).toContain('E_TRANSCRIPT_FIELD:2');
  expect(codes(hidden)).not.toEqual([]);
  expect(wrong).toMatchObject({
    error: [{ values: { field: 'end' } }, { values: { field: 'tz' } }, { code: 'E_TRANSCRIPT_CHECKPOINT' }],
  });
});

test('refuses a name a spreadsheet would take for a formula', () => {
  const read = parseTranscript(utf8(transcript({ learner: { ...learner, name: '=1+1' } })));

  expect(read).toEqual({
    ok: false,
    error: [{ code: 'E_TRANSCRIPT_FIELD', line: 1, values: { field: 'learner.name' } }],
  });
});

test('tells one changed entry once, and every other problem beside it', () => {
  const changed = transcript({ entries: chain(attempts(4)) }).split('\n');
  changed[2] = changed[2]!.replace('"score":1', '"score":2');
  changed[5] = changed[5]!.replace('"count":4', '"count":5');

  expect(codes(changed.join('\n'))).toEqual([
    'E_TRANSCRIPT_CHAIN:4',
    'E_TRANSCRIPT_CHECKPOINT:6',
    'E_TRANSCRIPT_CHECKPOINT:6',
  ]);
});

test('refuses lines dropped, swapped or taken from another file', () => {
  const lines = transcript({ entries: chain(attempts(3)) }).split('\n');
  const other = transcript({ device: 'b2'.repeat(32), entries: [] }).split('\n');
  const [h, a, b, c, cp] = lines as [string, string, string, string, string];

  for (const forged of [
    [h, a, c, cp],
    [h, b, a, c, cp],
    [h, a, b, cp],
    [h, a, b, c],
    [a, b, c, cp],
    [other[0], a, b, c, cp],
    [h, a, b, c, other[1]],
    [h, a, b, c, cp, cp],
    [h],
  ]) {
    expect(codes(`${forged.join('\n')}\n`)).not.toEqual([]);
  }
});

test('accepts no signature but null in this version', () => {
  expect(codes(withLine(4, (line) => ({ ...line, sig: 'AAAA' })))).toEqual(['E_TRANSCRIPT_FIELD:4']);
});

test('level 0 does not stop a forger who writes the whole file anew', () => {
  const forged = transcript({ entries: chain([attempt({ score: 2 })]) });

  expect(parseTranscript(utf8(forged)).ok).toBe(true);
});

test('never throws, whatever the bytes', () => {
  const bytes = utf8(transcript());
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(bytes.length), (noise, at) => {
      const mixed = new Uint8Array([...bytes.subarray(0, at), ...noise, ...bytes.subarray(at)]);
      expect(parseTranscript(mixed).ok).toBe(noise.length === 0);
    }),
  );
});
