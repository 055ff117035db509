import { describe, expect, test } from 'vitest';
import {
  coversUnread,
  joinUnread,
  leftOf,
  NONE_UNREAD,
  readLeftUnread,
} from '#core/appraisal/left-unread.ts';

const names = ['1.jsonl', '2.jsonl', '3.jsonl', '4.jsonl'];

describe('files that were left unread', () => {
  test('are told by their number and the first names', () => {
    expect(leftOf(names)).toEqual({ files: 4, names: ['1.jsonl', '2.jsonl', '3.jsonl'] });
    expect(joinUnread(leftOf(['a.jsonl']), leftOf(names))).toEqual({
      files: 5,
      names: ['a.jsonl', '1.jsonl', '2.jsonl'],
    });
  });

  test('are chosen again only by files that can hold all of them', () => {
    expect(coversUnread(['0.jsonl', ...names], leftOf(names))).toBe(true);
    expect(coversUnread(names.slice(0, 3), leftOf(names))).toBe(false);
    expect(coversUnread(['5.jsonl', ...names.slice(1)], leftOf(names))).toBe(false);
  });

  test.each([[undefined], [null], [{ files: -1, names: [] }], ['172']])(
    'are none where %j was kept',
    (value) => {
      expect(readLeftUnread(value)).toEqual(NONE_UNREAD);
      expect(readLeftUnread(leftOf(names))).toEqual(leftOf(names));
    },
  );
});
