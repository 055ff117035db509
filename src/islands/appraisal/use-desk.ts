import { useEffect, useRef, useState } from 'react';
import { EMPTY_DESK, readDesk, type ClerkDesk } from '#core/appraisal/workspace.ts';
import { joinBench, type BenchLink } from '#platform/bench-channel.ts';
import type { BenchStore, Revision } from '#platform/bench-database.ts';
import { storeError } from '#platform/store-error.ts';

/** `unkept`: the device did not take the last change. `stale`: another window has changed the work since it was read here. */
export type Keeping = 'kept' | 'unkept' | 'stale';

/** Everything but the files: what the clerk did, kept on the device with every change. */
export function useDesk(store: () => Promise<BenchStore | null>) {
  const [desk, setDesk] = useState<ClerkDesk | null>(null);
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const link = useRef<BenchLink | null>(null);
  /** One after the other: each has to know the mark of the one before it. */
  const turn = useRef(Promise.resolve());
  /** What was changed here since it was emptied last. */
  const mine = useRef<ClerkDesk | null>(null);
  const keep = (next: ClerkDesk) => {
    turn.current = turn.current.then(async () => {
      const state = await kept(await store(), next);
      // Only by being loaded again a window is up to date.
      setKeeping((before) => (before === 'stale' ? before : state));
      if (state === 'kept') link.current?.tell();
    });
  };
  useEffect(() => {
    let current = true;
    link.current = joinBench(() => setKeeping('stale'));
    turn.current = store()
      .then((bench) => bench?.desk())
      .then(readDesk, () => EMPTY_DESK)
      .then((found) => {
        if (current) setDesk((before) => before ?? found);
      });
    return () => {
      current = false;
      link.current?.close();
    };
  }, [store]);
  return {
    desk: desk ?? EMPTY_DESK,
    loaded: desk !== null,
    keeping,
    /** Shows and keeps; a device that keeps nothing at all has been told of beside the files. */
    change: (next: ClerkDesk) => {
      mine.current = next;
      setDesk(next);
      keep(next);
    },
    /** Shows a desk that is kept already, or an empty one; the reader of files keeps what comes in its place. */
    show: (next: ClerkDesk) => {
      mine.current = null;
      setDesk(next);
    },
    /** The reader of files has changed what is kept. */
    changed: () => link.current?.tell(),
    /** The reader of files has emptied it; what was changed since is kept anew. */
    emptied: (revision: Revision) => {
      turn.current = turn.current.then(async () => (await store())?.adopt(revision));
      if (mine.current !== null) keep(mine.current);
    },
  };
}

async function kept(bench: BenchStore | null, desk: ClerkDesk): Promise<Keeping> {
  try {
    await bench?.keepDesk(desk);
    return 'kept';
  } catch (cause) {
    return storeError(cause).issue.code === 'E_WORKSPACE_STALE' ? 'stale' : 'unkept';
  }
}
