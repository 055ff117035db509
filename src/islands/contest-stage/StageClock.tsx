import { useEffect, useRef, useState } from 'react';
import { timeLeft } from '#core/contest/countdown.ts';
import type { Countdown } from '#core/contest/match.ts';

interface Props {
  readonly clock: Countdown;
  /** Milliseconds of the whole time. */
  readonly whole: number;
}

/**
 * The time that is left: figures that change once a second, and a line that shrinks by itself. The browser moves the line
 * without this page's scripts, so a slow machine does not make it stutter.
 */
export function StageClock({ clock, whole }: Props) {
  const seconds = useSeconds(clock);
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const left = timeLeft(clock, Date.now());
    const from = `scaleX(${Math.min(1, left / whole)})`;
    const to = clock.since === null ? from : 'scaleX(0)';
    const run = line.current?.animate([{ transform: from }, { transform: to }], {
      duration: Math.max(1, left),
      fill: 'both',
    });
    return () => run?.cancel();
  }, [clock, whole]);
  return (
    <div
      className={`stage-clock${seconds <= 5 ? ' is-short' : ''}${clock.since === null ? ' is-still' : ''}`}
    >
      <bdi className="stage-seconds" dir="ltr" role="timer">
        {seconds}
      </bdi>
      <span className="stage-line" ref={line} />
    </div>
  );
}

/** Whole seconds that are left, counted as people count: the last one is 1, then 0. */
function useSeconds(clock: Countdown): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now();
      setNow(at);
      const left = timeLeft(clock, at);
      if (clock.since !== null && left > 0) timer = setTimeout(tick, left % 1000 || 1000);
    };
    timer = setTimeout(tick);
    return () => clearTimeout(timer);
  }, [clock]);
  return Math.ceil(timeLeft(clock, Math.max(now, clock.since ?? 0)) / 1000);
}
