import { useEffect, useState } from 'react';
import type { Issue } from '#core/issue.ts';
import type { Backup } from '#core/my-data/backups.ts';
import type { Everything } from '#core/my-data/everything.ts';
import { listBackups } from '#platform/backups.ts';
import { browserClock } from '#platform/clock.ts';
import { readAll } from '#platform/everything.ts';
import { persistence, type Persistence } from '#platform/persistence.ts';
import { openStore, type Store } from '#platform/store.ts';
import { issueOf } from '../parts/issue-text.ts';

/** What the page knows of the device. */
export interface Seen {
  readonly everything: Everything;
  readonly persistence: Persistence;
  readonly backups: readonly Backup[];
}

/** Looks at the device when the page opens and after everything that was done to it. */
export function useMyData() {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  /** Counts the looks: each is a new one. */
  const [look, setLook] = useState(0);
  useEffect(() => {
    let current = true;
    Promise.all([readAll(browserClock.now()), persistence(), listBackups()]).then(
      ([everything, kept, backups]) => {
        if (current) setSeen({ everything, persistence: kept, backups });
      },
      (cause: unknown) => {
        if (current) setIssue(issueOf(cause));
      },
    );
    return () => {
      current = false;
    };
  }, [look]);
  const again = () => setLook((count) => count + 1);

  /** Does something to the store, then looks again. `false` when the device refused. */
  const change = async (work: (store: Store) => Promise<void>): Promise<boolean> => {
    try {
      const store = await openStore();
      try {
        await work(store);
      } finally {
        store.close();
      }
      again();
      return true;
    } catch (cause) {
      setIssue(issueOf(cause));
      return false;
    }
  };
  const retry = () => {
    setIssue(null);
    again();
  };
  return { seen, issue, change, retry, again };
}
