import { expect, test } from 'vitest';
import { formatFormatFile, parseFormatFile } from '#core/contest/format-file.ts';
import { ContestFormat, roundAt } from '#core/contest/format.ts';
import { format } from './builders.ts';

test('gives the rules back that were saved, also with a byte order mark', () => {
  const text = formatFormatFile(format());
  expect(parseFormatFile(text)).toEqual({ ok: true, value: format() });
  expect(parseFormatFile(`\ufeff${text}`).ok).toBe(true);
});

test.each([
  ['', 'E_CONTEST_NOT'],
  ['{}', 'E_CONTEST_NOT'],
  ['[1', 'E_CONTEST_NOT'],
  ['{"fmt":"sanyu-everything/1"}', 'E_CONTEST_NOT'],
  ['{"fmt":"sanyu-contest/2"}', 'E_CONTEST_VERSION'],
  [' '.repeat(300_000), 'E_CONTEST_NOT'],
])('says what %.30s is not', (text, code) => {
  expect(parseFormatFile(text)).toMatchObject({ ok: false, error: [{ code }] });
});

test('names every field that is wrong', () => {
  const text = formatFormatFile({ ...format(), teams: 13, base: -1 });
  expect(parseFormatFile(text)).toMatchObject({
    ok: false,
    error: [
      { code: 'E_CONTEST_FIELD', values: { field: 'teams' } },
      { code: 'E_CONTEST_FIELD', values: { field: 'base' } },
    ],
  });
});

test('refuses two rounds with one id', () => {
  const { rounds } = format();
  expect(ContestFormat.safeParse({ ...format(), rounds: [rounds[0], rounds[0]] }).success).toBe(false);
});

test('counts the tie-break after all rounds', () => {
  expect(roundAt(format(), 6)).toEqual(format().tieBreak);
  expect(roundAt(format(), 7)).toBeNull();
});
