import { useEffect, useState } from 'react';
import type { Issue } from '#core/issue.ts';
import type { Entry } from '#core/ledger/entry.ts';
import type { VoidReason } from '#core/ledger/record.ts';
import type { Backup } from '#core/my-data/backups.ts';
import type { Everything } from '#core/my-data/everything.ts';
import { dropBackups, keepBackup, listBackups, readBackup } from '#platform/backups.ts';
import { bringBack, type Brought } from '#platform/bring-back.ts';
import { browserClock } from '#platform/clock.ts';
import { readAll } from '#platform/everything.ts';
import { persistence, type Persistence } from '#platform/persistence.ts';
import { isShared } from '#platform/person.ts';
import { openStore, type Store } from '#platform/store.ts';
import { workHere, type Work } from '#platform/work.ts';
import { issueOf } from '../parts/issue-text.ts';

/** What the page knows of the device. */
export interface Seen {
  readonly everything: Everything;
  readonly attempts: readonly Entry[];
  /** Nothing is known to be missing. */
  readonly whole: boolean;
  readonly persistence: Persistence;
  readonly backups: readonly Backup[];
  /** What clerks and hosts keep on the device. */
  readonly work: readonly Work[];
}

/** Looks at the device when the page opens and after everything that was done to it. */
export function useMyData() {
  const { seen, issue, setIssue, again } = useLook();
  const [outcome, setOutcome] = useState<Brought | Issue | null>(null);

  /** Does something to the device, then looks again. `false` when the device refused. */
  const change = async (work: (store: Store) => Promise<unknown>): Promise<boolean> => {
    try {
      await withStore(work);
      again();
      return true;
    } catch (cause) {
      setIssue(issueOf(cause));
      return false;
    }
  };
  const bring = async (text: string) => {
    const brought = await bringBack(text);
    setOutcome(brought.ok ? brought.value : brought.error);
    // What was lost has come back, or never will: either way the learner knows now.
    if (brought.ok) await change((store) => store.acknowledgeLoss());
  };
  return {
    ...{ seen, issue, outcome, again },
    retry: () => {
      setIssue(null);
      again();
    },
    understood: () => setOutcome(null),
    bring,
    bringBackup: async (at: string) => bring((await readBackup(at)) ?? ''),
    erase: () =>
      change(async (store) => {
        const shared = isShared();
        await store.eraseEverything();
        // Who was here is on the list no more: the page is somebody else's.
        if (shared) location.reload();
      }),
    deleteOne: (id: string, why: VoidReason) =>
      change(async (store) => {
        await store.void(id, why);
        // The copies hold it still.
        await dropBackups();
        await keepBackup(await readAll(browserClock.now()));
      }),
  };
}

function useLook() {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  /** Counts the looks: each is a new one. */
  const [look, setLook] = useState(0);
  useEffect(() => {
    let current = true;
    lookAround().then(
      (found) => {
        if (current) setSeen(found);
      },
      (cause: unknown) => {
        if (current) setIssue(issueOf(cause));
      },
    );
    return () => {
      current = false;
    };
  }, [look]);
  return { seen, issue, setIssue, again: () => setLook((count) => count + 1) };
}

async function lookAround(): Promise<Seen> {
  const [attempts, health] = await withStore((store) => Promise.all([store.entries(), store.health()]));
  const [everything, kept, work] = await Promise.all([
    readAll(browserClock.now()),
    persistence(),
    workHere(),
  ]);
  // A page that was left at once after an attempt had no time for its backup.
  const [newest] = await listBackups();
  if (health.ok && (newest?.attempts ?? 0) < attempts.length) await keepBackup(everything);
  const backups = await listBackups();
  return { everything, attempts, whole: health.ok, persistence: kept, backups, work };
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore();
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
