import {
  coversUnread,
  joinUnread,
  leftOf,
  NONE_UNREAD,
  type LeftUnread,
} from '#core/appraisal/left-unread.ts';

/** Keeps on the device what is still to be read, so that no file that was chosen is forgotten with the page. */
export interface UnreadBook {
  /** Files were chosen: they may be read when this is kept. */
  chose(names: readonly string[]): Promise<void>;
  /** So much of it is in hand or waits. */
  left(left: LeftUnread): void;
  /** These were given up, because somebody stopped it. */
  gaveUp(unread: LeftUnread): void;
  /** Nobody asks for the files of before any more. */
  forget(): void;
}

interface Around {
  /** What an earlier page left. */
  readonly before: Promise<LeftUnread>;
  keep(unread: LeftUnread): Promise<void>;
  /** What the clerk is to choose again. */
  show(unread: LeftUnread): void;
}

/**
 * Opens it with what an earlier page has left.
 * @example const book = openUnreadBook(around); await book.chose(['a.jsonl']); book.left(NONE_UNREAD);
 */
export function openUnreadBook({ before, keep, show }: Around): UnreadBook {
  let missed = NONE_UNREAD;
  let inHand = NONE_UNREAD;
  let turn: Promise<void> = before.then((left) => miss(left));
  const miss = (unread: LeftUnread) => {
    missed = unread;
    show(missed);
  };
  const change = (how: () => void) => {
    turn = turn.then(() => {
      how();
      return keep(joinUnread(missed, inHand));
    });
    return turn;
  };
  return {
    chose: (names) =>
      change(() => {
        inHand = joinUnread(inHand, leftOf(names));
        if (missed.files > 0 && coversUnread(names, missed)) miss(NONE_UNREAD);
      }),
    left: (left) => void change(() => (inHand = left)),
    gaveUp: (unread) => void change(() => miss(joinUnread(missed, unread))),
    forget: () => void change(() => miss(NONE_UNREAD)),
  };
}
