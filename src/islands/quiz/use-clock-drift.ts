import { useEffect, useState } from 'react';
import { browserClock as clock } from '#platform/clock.ts';

/** Clocks are put right by seconds all the time; nobody needs to hear of that. */
const TOLERANCE = 120_000;

/**
 * Whether the device's clock went another way than the time itself: since this was first asked, or, from `noted` (the
 * last moment the attempt was seen), back while the page was closed. Once true it stays so.
 * @example useClockDrift(run.draft.left?.at)
 */
export function useClockDrift(noted: string | undefined): boolean {
  const [drifted, setDrifted] = useState(
    () => noted !== undefined && Date.parse(noted) - Date.parse(clock.now()) > TOLERANCE,
  );
  useEffect(() => {
    const offset = () => Date.parse(clock.now()) - clock.monotonic();
    const begun = offset();
    const looking = setInterval(() => {
      if (Math.abs(offset() - begun) > TOLERANCE) setDrifted(true);
    }, 2000);
    return () => clearInterval(looking);
  }, []);
  return drifted;
}
