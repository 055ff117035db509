import { useEffect, useRef, useState } from 'react';
import { EMPTY_DESK, readDesk, type ClerkDesk } from '#core/appraisal/workspace.ts';
import { openBench, type BenchStore } from '#platform/bench-database.ts';

/** Everything but the files: what the clerk did, kept on the device with every change. */
export function useDesk() {
  const [desk, setDesk] = useState<ClerkDesk | null>(null);
  const store = useRef<Promise<BenchStore | null> | null>(null);
  const opened = () => (store.current ??= openBench().catch(() => null));
  useEffect(() => {
    let current = true;
    void opened()
      .then((bench) => bench?.desk())
      .then(readDesk, () => EMPTY_DESK)
      .then((kept) => {
        if (current) setDesk(kept);
      });
    return () => {
      current = false;
    };
  }, []);
  /** Shows and keeps; a device that keeps nothing has been told of beside the files. */
  const change = (next: ClerkDesk) => {
    setDesk(next);
    void opened().then((bench) => bench?.keepDesk(next).catch(() => undefined));
  };
  return {
    desk: desk ?? EMPTY_DESK,
    loaded: desk !== null,
    change,
    /** Shows an empty desk; the reader of files empties the store. */
    forget: () => setDesk(EMPTY_DESK),
  };
}
