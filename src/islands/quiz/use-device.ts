import { useEffect, useRef, useState, type Dispatch } from 'react';
import type { AttemptEvent, Entry } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
import type { Action, Attempt, Write } from '#core/quiz/attempt-state.ts';
import { openStore, type Store } from '#platform/store.ts';
import { issueOf } from '../parts/issue-text.ts';

/** What the device knows of this quiz. */
export interface Known {
  readonly entries: readonly Entry[];
  /** `false` when finished attempts went missing: the score book says more. */
  readonly whole: boolean;
}

type Work = (open: Store) => Promise<void>;

/** Does what the state waits for: asks the device while loading, writes while saving, and tells the outcome. */
export function useDevice(quiz: string, state: Attempt, dispatch: Dispatch<Action>) {
  const [known, setKnown] = useState<Known | null>(null);
  const store = useRef<Promise<Store> | null>(null);
  const looked = useRef<ReturnType<typeof look> | null>(null);

  const loading = state.stage === 'loading';
  useEffect(() => {
    if (!loading) return;
    let current = true;
    store.current ??= openStore();
    looked.current = store.current.then((open) => look(open, quiz));
    looked.current.then(
      ({ draft, ...rest }) => {
        if (!current) return;
        setKnown(rest);
        dispatch({ type: 'opened', draft });
      },
      (cause: unknown) => {
        store.current = null;
        if (current) dispatch({ type: 'failed', issue: issueOf(cause) });
      },
    );
    return () => {
      current = false;
    };
  }, [loading, quiz, dispatch]);

  // An answer chosen while it is being written changes the state, not what is written.
  const write = state.stage === 'saving' ? state.write : null;
  useEffect(() => {
    if (write === null) return;
    const perform = async (open: Store) => {
      if (write.kind === 'begin' && write.unasked) {
        looked.current ??= look(open, quiz);
        const { draft, ...rest } = await looked.current;
        setKnown(rest);
        if (draft !== null) return { type: 'opened', draft } as const;
      }
      const entry = await remember(open, write);
      if (entry !== null) setKnown((now) => now && { ...now, entries: [...now.entries, entry] });
      return { type: 'saved' } as const;
    };
    store.current ??= openStore();
    store.current.then(perform).then(dispatch, (cause: unknown) => {
      const issue = issueOf(cause);
      // Opened anew, the store compares what is left with what it last knew, and records the loss.
      if (issue.code === 'E_STORE_CLEARED') store.current = null;
      looked.current = null;
      dispatch({ type: 'failed', issue });
    });
  }, [write, quiz, dispatch]);

  /** Writes what nobody waits for; what fails is written again soon, at the latest when the question is left. */
  const beside = (work: Work) => void store.current?.then(work).catch(() => undefined);
  return { known, beside };
}

async function look(store: Store, quiz: string): Promise<Known & { draft: Draft | null }> {
  const [draft, entries, health] = await Promise.all([store.draft(quiz), store.entries(), store.health()]);
  return { draft, entries: entries.filter((entry) => entry.quiz === quiz), whole: health.ok };
}

/** The entry, where something was handed in. */
async function remember(store: Store, write: Write): Promise<Entry | null> {
  switch (write.kind) {
    case 'begin': {
      const { draft, replaces, gives } = write;
      const given = gives === undefined ? null : await handIn(store, gives);
      if (given === null && replaces !== null) await store.abandon(replaces);
      await store.begin(draft);
      return given;
    }
    case 'answer':
      await store.answer(write.id, write.index, write.item);
      return null;
    case 'restore': {
      const { draft, questions } = write;
      await store.begin({ ...draft, items: [] });
      for (const item of draft.items) await store.answer(draft.id, questions.indexOf(item.q), item);
      return remember(store, write.then);
    }
    case 'note':
      await store.note(write.id, write.notes);
      return null;
    case 'finish':
      return handIn(store, write.event);
    default:
      return write satisfies never;
  }
}

async function handIn(store: Store, event: AttemptEvent): Promise<Entry> {
  const loading = import('#platform/secure-attempt.ts').catch(() => null);
  const here = (await store.draft(event.quiz)) !== null;
  // Cleared while the page was open: only a store that is opened anew notices what else is gone.
  const entry = await (here ? store : await openStore()).finish(event);
  // Nobody waits for it, and no attempt fails when it does not come.
  void loading.then((loaded) => loaded?.secureAttempt());
  return entry;
}
