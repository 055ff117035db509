import { expect, test } from 'vitest';
import { formatDate, formatDateTime } from '#i18n/dates.ts';

const LATE = '2026-11-22T18:30:00.000Z';

test.each([
  ['zh', '2026年11月23日 02:30'],
  ['ug', '2026-\u2060يىلى 23-\u2060نويابىر 02:30'],
  ['bo', '2026ལོའི་ཟླ་11པའི་ཚེས་23 02:30'],
  ['kk', '2026-11-23 02:30'],
])('writes the local day and hour in %s without asking the browser', (language, written) => {
  expect(formatDateTime(language, LATE, 480)).toBe(written);
});

test('stays on the day before, west of UTC', () => {
  expect(formatDate('zh', '2026-01-01T00:30:00.000Z', -60)).toBe('2025年12月31日');
});
