import { useEffect, useReducer, useRef } from 'react';
import type { Learner } from '#core/ledger/entry.ts';
import { ownLevels } from '#core/ledger/own-levels.ts';
import { isShared } from '#platform/person.ts';
import { openStore, type Store } from '#platform/store.ts';
import { issueOf } from '../parts/issue-text.ts';
import { CLOSED, turn, type Kept } from './book.ts';

/** The device's book and what may be done with it. */
export function useScoreBook(quizzes: readonly string[]) {
  const names = quizzes.join(' ');
  const { book, dispatch, store } = useOpening(names);

  /** Runs one write; what it gives is shown only after the device has it. `false` when the device refused. */
  const write = async (work: (store: Store) => Promise<void>): Promise<boolean> => {
    try {
      await work(await (store.current ??= openStore()));
      return true;
    } catch (cause) {
      dispatch({ type: 'failed', issue: issueOf(cause) });
      return false;
    }
  };
  return {
    book,
    retry: () => dispatch({ type: 'retry' }),
    note: () => dispatch({ type: 'noted' }),
    saveProfile: (profile: Learner) =>
      write(async (open) => {
        await open.saveProfile(profile);
        dispatch({ type: 'named', profile });
      }),
    acknowledgeLoss: () =>
      write(async (open) => {
        await open.acknowledgeLoss();
        dispatch({ type: 'acknowledged' });
      }),
    erase: () =>
      write(async (open) => {
        const shared = isShared();
        await open.eraseEverything();
        // Who was here is on the list no more: the page is somebody else's.
        if (shared) location.reload();
        dispatch({ type: 'erased', kept: await readAll(open, names.split(' ')) });
      }),
  };
}

/** Asks the device while the book is closed. */
function useOpening(names: string) {
  const [book, dispatch] = useReducer(turn, CLOSED);
  const store = useRef<Promise<Store> | null>(null);
  const loading = book.stage === 'loading';
  useEffect(() => {
    if (!loading) return;
    let current = true;
    store.current ??= openStore();
    store.current
      .then((open) => readAll(open, names.split(' ')))
      .then(
        (kept) => {
          if (current) dispatch({ type: 'opened', kept });
        },
        (cause: unknown) => {
          store.current = null;
          if (current) dispatch({ type: 'failed', issue: issueOf(cause) });
        },
      );
    return () => {
      current = false;
    };
  }, [loading, names]);
  return { book, dispatch, store };
}

async function readAll(store: Store, quizzes: readonly string[]): Promise<Kept> {
  const device = await store.device();
  const [profile, entries, health, ledger, signer, drafts] = await Promise.all([
    store.profile(),
    store.entries(),
    store.health(),
    store.ledger(),
    store.signer(),
    Promise.all(quizzes.map((quiz) => store.draft(quiz))),
  ]);
  const signs = signer !== null;
  const levels = ownLevels(ledger, signs);
  const open = drafts.filter((draft) => draft !== null);
  return { device, profile, entries, health, signs, levels, drafts: open };
}
