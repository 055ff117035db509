import { expect, test } from 'vitest';
import { leftOf, NONE_UNREAD, type LeftUnread } from '#core/appraisal/left-unread.ts';
import { openUnreadBook } from '#islands/appraisal/unread-book.ts';

const heap = ['1.jsonl', '2.jsonl', '3.jsonl'];

function book(before: LeftUnread = NONE_UNREAD) {
  const seen = { kept: [] as LeftUnread[], shown: [] as LeftUnread[] };
  const opened = openUnreadBook({
    before: Promise.resolve(before),
    keep: (unread) => Promise.resolve(void seen.kept.push(unread)),
    show: (unread) => void seen.shown.push(unread),
  });
  /** What the next page would find, when everything before is kept. */
  const after = async () => {
    await opened.chose([]);
    return { kept: seen.kept.at(-1), shown: seen.shown.at(-1) };
  };
  return { ...opened, seen, after };
}

test('chosen files are known to the device before they are read, and no more when they were read', async () => {
  const { chose, left, seen, after } = book();
  await chose(heap);
  expect(seen.kept).toEqual([leftOf(heap)]);
  left(leftOf(heap.slice(2)));
  expect(await after()).toEqual({ kept: leftOf(['3.jsonl']), shown: NONE_UNREAD });
  left(NONE_UNREAD);
  expect((await after()).kept).toEqual(NONE_UNREAD);
});

test('what an earlier page left is asked for until it is chosen again', async () => {
  const { chose, left, after } = book(leftOf(heap));
  await chose(['other.jsonl']);
  left(NONE_UNREAD);
  expect(await after()).toEqual({ kept: leftOf(heap), shown: leftOf(heap) });
  await chose(heap);
  expect((await after()).shown).toEqual(NONE_UNREAD);
  left(NONE_UNREAD);
  expect((await after()).kept).toEqual(NONE_UNREAD);
});

test('what somebody stopped is kept for the next page, and not asked for when it is left', async () => {
  const { chose, left, gaveUp, forget, after } = book();
  await chose(heap);
  left(NONE_UNREAD);
  gaveUp(leftOf(heap.slice(1)));
  expect(await after()).toEqual({ kept: leftOf(heap.slice(1)), shown: leftOf(heap.slice(1)) });
  forget();
  expect(await after()).toEqual({ kept: NONE_UNREAD, shown: NONE_UNREAD });
});
