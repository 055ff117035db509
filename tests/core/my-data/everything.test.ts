import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attemptsIn, formatEverything, readEverything } from '#core/my-data/everything.ts';

const AT = '2026-11-30T01:02:03.004Z';

test('what was taken along reads back the same', () => {
  const row = fc.record({ key: fc.jsonValue(), value: fc.jsonValue() });
  const everything = fc.record({
    at: fc.constant(AT),
    transcript: fc.string(),
    stores: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(row, { maxLength: 3 })),
    keys: fc.dictionary(fc.stringMatching(/^sanyu-[a-z]{1,8}$/), fc.string()),
  });
  fc.assert(
    fc.property(everything, (kept) => {
      const once = JSON.parse(JSON.stringify(kept)) as typeof kept;
      expect(readEverything(formatEverything(kept))).toEqual({ ok: true, value: once });
    }),
  );
});

test.each([
  ['', 'E_BACKUP_NOT'],
  ['[]', 'E_BACKUP_NOT'],
  ['{"fmt":"sanyu-transcript/1"}', 'E_BACKUP_NOT'],
  ['{"fmt":"sanyu-everything/2"}', 'E_BACKUP_VERSION'],
  ['{"fmt":"sanyu-everything/1"}', 'E_BACKUP_DAMAGED'],
  ['{"fmt":"sanyu-everything/1","at":"x","stores":{},"keys":{}}', 'E_BACKUP_DAMAGED'],
  ['{"fmt":"sanyu-everything/1","at":"x","transcript":"","stores":[],"keys":{}}', 'E_BACKUP_DAMAGED'],
  [
    '{"fmt":"sanyu-everything/1","at":"x","transcript":"","stores":{"entries":[1]},"keys":{}}',
    'E_BACKUP_DAMAGED',
  ],
])('refuses %s with %s', (text, code) => {
  expect(readEverything(text)).toMatchObject({ ok: false, error: { code } });
});

test('refuses a file cut short anywhere', () => {
  const whole = formatEverything({
    at: AT,
    transcript: '',
    stores: { entries: [{ key: 0, value: {} }] },
    keys: { sanyu: '1' },
  });
  for (let length = 0; length < whole.length - 2; length++) {
    expect(readEverything(whole.slice(0, length)).ok).toBe(false);
  }
});

test('counts each attempt of all chains once, and neither notes nor what was deleted', () => {
  const row = (key: number, type: string, id = '') => ({ key, value: { type, id, end: AT } });
  const again = { type: 'attempt', id: 'b', end: '2026-12-01T00:00:00.000Z' };
  const records = [{ type: 'attempt', id: 'a', end: AT }, { type: 'erased' }, again];
  const entries = [row(0, 'continues'), row(1, 'attempt', 'a'), row(2, 'void'), row(3, 'attempt', 'b')];
  const stores = { entries, carried: [{ key: 'a1', value: { device: 'a1', records } }] };

  expect(attemptsIn({ at: AT, transcript: '', stores, keys: {} })).toBe(3);
});
