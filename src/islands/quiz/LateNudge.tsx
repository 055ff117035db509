import { useEffect, useState } from 'react';
import { openStore } from '#platform/store.ts';
import { Nudge } from '../parts/Nudge.tsx';

interface Props {
  readonly scoreBookUrl: string;
  readonly myDataUrl: string;
}

/** The word about attempts that are nowhere else, once the device was asked for all of them. */
export function LateNudge(props: Props) {
  const [ends, setEnds] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const store = await openStore();
      const entries = await store.entries();
      store.close();
      if (current) setEnds(entries.map(({ end }) => end));
    };
    // A device that gives nothing has said so on the quiz itself.
    ask().catch(() => undefined);
    return () => {
      current = false;
    };
  }, []);
  return <Nudge {...props} ends={ends} />;
}
