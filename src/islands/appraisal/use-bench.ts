import { useEffect, useReducer, useRef } from 'react';
import { NONE_UNREAD, readLeftUnread, type LeftUnread } from '#core/appraisal/left-unread.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { BenchStore, Revision } from '#platform/bench-database.ts';
import { browserClock } from '#platform/clock.ts';
import type { Dropped } from '#platform/dropped-files.ts';
import { EMPTY_BENCH, work } from './bench.ts';
import { openClient, type EngineClient } from './engine-client.ts';
import type { BenchMaterial, Chosen } from './engine-messages.ts';
import { mayShowCodes } from './files/may-show-codes.ts';
import type { FromReader } from './gathering.ts';
import { openUnreadBook, type UnreadBook } from './unread-book.ts';

/** What comes back from the reader and is not about single files. */
interface Listener {
  onSaved(file: Blob): void;
  onRestored(desk: ClerkDesk): void;
  /** Nothing is kept any more but what was put there with it. */
  onEmptied(revision: Revision): void;
  /** Files were kept. */
  onKept(): void;
}

/** Files go to a reader beside the page, what it says comes back as the state of the bench. */
export function useBench(
  rules: Omit<BenchMaterial, 'now'>,
  store: () => Promise<BenchStore | null>,
  listener: Listener,
) {
  const [bench, dispatch] = useReducer(work, EMPTY_BENCH);
  const client = useRef<EngineClient | null>(null);
  const given = useRef({ rules, listener });
  useEffect(() => {
    given.current = { rules, listener };
  });
  const noted = useBook(store, (unread) => dispatch({ type: 'unread', unread }));
  const hear = (message: FromReader) => {
    pass(message, given.current.listener, noted());
    dispatch(message);
  };
  // Files that were chosen before this island was awake come before its first effect.
  const opened = () =>
    (client.current ??= openClient(() => ({ ...given.current.rules, now: browserClock.now() }), {
      tell: hear,
      onLeft: (left) => noted().left(left),
      onGaveUp: (unread) => noted().gaveUp(unread),
    }));
  useEffect(() => {
    opened();
    return () => {
      client.current?.close();
      client.current = null;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one reader as long as the page is open.
  }, []);
  return {
    bench,
    add: ({ files, cut }: Dropped) => {
      dispatch({ type: 'chosen', files: files.length, cut });
      if (files.length === 0) return;
      void prepared(files, noted()).then((read) => opened().add(read));
    },
    /** The files that were not read are not asked for any more. */
    leave: () => noted().forget(),
    cancel: () => client.current?.stop('cancel'),
    retry: () => {
      dispatch({ type: 'retried' });
      client.current?.retry();
    },
    clear: () => {
      dispatch({ type: 'cleared' });
      client.current?.stop('clear');
    },
    save: (desk: ClerkDesk) => client.current?.save(desk, browserClock.now()),
    restore: (file: File) => opened().restore(file),
  };
}

/** Known to the device before anything is read: what is cut off is asked for again. */
async function prepared(files: readonly Chosen[], book: UnreadBook): Promise<readonly Chosen[]> {
  await book.chose(files.map(({ name }) => name));
  return withPictures(files);
}

function pass(message: FromReader, listener: Listener, book: UnreadBook): void {
  if (message.type === 'emptied') book.forget();
  if (message.type === 'emptied') listener.onEmptied(message.revision);
  if (isChange(message)) listener.onKept();
  if (message.type === 'saved') listener.onSaved(message.file);
  if (message.type === 'restored') listener.onRestored(message.desk);
}

/** Whether the reader has changed what is kept: other windows are told of it at once. */
function isChange(message: FromReader): boolean {
  if (message.type === 'arrived') return message.done > 0;
  return message.type === 'emptied' || (message.type === 'finished' && message.added);
}

/** Only a page can look into pictures; what reads them is fetched when there is one. */
async function withPictures(files: readonly Chosen[]): Promise<readonly Chosen[]> {
  if (!files.some(mayShowCodes)) return files;
  const read = await import('./files/picture-codes.ts').catch(() => null);
  return read === null ? files : read.readPictureCodes(files);
}

/** What is still to be read, as the device knows it. */
function useBook(store: () => Promise<BenchStore | null>, show: (unread: LeftUnread) => void) {
  const book = useRef<UnreadBook | null>(null);
  const opened = () =>
    (book.current ??= openUnreadBook({
      before: store()
        .then((bench) => bench?.unread())
        .then(readLeftUnread, () => NONE_UNREAD),
      // A device that keeps nothing has been told of; there nothing can be asked for again.
      keep: (unread) => store().then((bench) => bench?.keepUnread(unread).catch(() => undefined)),
      show,
    }));
  useEffect(() => {
    opened();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one book as long as the page is open.
  }, []);
  return opened;
}
