import { useEffect, useRef, useState, type Dispatch } from 'react';
import type { Entry } from '#core/ledger/entry.ts';
import type { Draft, DraftNotes } from '#core/ledger/ports.ts';
import type { Action, Attempt, Write } from '#core/quiz/attempt-state.ts';
import { openStore, type Store } from '#platform/store.ts';
import { issueOf } from '../parts/issue-text.ts';

/** What the device knows of this quiz. */
export interface Known {
  readonly entries: readonly Entry[];
  /** `false` when finished attempts went missing: the score book says more. */
  readonly whole: boolean;
}

/** Does what the state waits for: asks the device while loading, writes while saving, and tells the outcome. */
export function useDevice(quiz: string, state: Attempt, dispatch: Dispatch<Action>) {
  const [known, setKnown] = useState<Known | null>(null);
  const store = useRef<Promise<Store> | null>(null);

  const loading = state.stage === 'loading';
  useEffect(() => {
    if (!loading) return;
    let current = true;
    store.current ??= openStore();
    store.current
      .then((open) => look(open, quiz))
      .then(
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

  const saving = state.stage === 'saving' ? state : null;
  useEffect(() => {
    if (saving === null) return;
    store.current ??= openStore();
    store.current
      .then((open) => perform(open, saving.write))
      .then(
        (entry) => {
          if (entry !== null) setKnown((now) => now && { ...now, entries: [...now.entries, entry] });
          dispatch({ type: 'saved' });
        },
        (cause: unknown) => {
          const issue = issueOf(cause);
          // Opened anew, the store compares what is left with what it last knew, and records the loss.
          if (issue.code === 'E_STORE_CLEARED') store.current = null;
          dispatch({ type: 'failed', issue });
        },
      );
  }, [saving, dispatch]);

  /** Notes something beside the answers that nobody waits for; what fails is noted again soon. */
  const jot = (id: string, notes: DraftNotes) => {
    store.current?.then((open) => open.note(id, notes)).catch(() => undefined);
  };
  return { known, jot };
}

async function look(store: Store, quiz: string): Promise<Known & { draft: Draft | null }> {
  const [draft, entries, health] = await Promise.all([store.draft(quiz), store.entries(), store.health()]);
  return { draft, entries: entries.filter((entry) => entry.quiz === quiz), whole: health.ok };
}

/** The entry, where something was handed in. */
async function perform(store: Store, write: Write): Promise<Entry | null> {
  switch (write.kind) {
    case 'begin':
      if (write.replaces !== null) await store.abandon(write.replaces);
      await store.begin(write.draft);
      return null;
    case 'answer':
      await store.answer(write.id, write.index, write.item);
      return null;
    case 'restore': {
      const { draft, questions } = write;
      await store.begin({ ...draft, items: [] });
      for (const item of draft.items) await store.answer(draft.id, questions.indexOf(item.q), item);
      return perform(store, write.then);
    }
    case 'note':
      await store.note(write.id, write.notes);
      return null;
    case 'finish': {
      const loading = import('#platform/secure-attempt.ts').catch(() => null);
      const here = (await store.draft(write.event.quiz)) !== null;
      // Cleared while the page was open: only a store that is opened anew notices what else is gone.
      const entry = await (here ? store : await openStore()).finish(write.event);
      // Nobody waits for it, and no attempt fails when it does not come.
      void loading.then((loaded) => loaded?.secureAttempt());
      return entry;
    }
    default:
      return write satisfies never;
  }
}
