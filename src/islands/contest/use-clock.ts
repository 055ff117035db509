import { useEffect, useState } from 'react';
import type { Act } from '#core/contest/act.ts';
import { timeLeft } from '#core/contest/countdown.ts';
import { roundAt } from '#core/contest/format.ts';
import { openTurn, type Match } from '#core/contest/match.ts';
import { floorOf } from '#core/contest/presses.ts';
import { playSound } from '#platform/contest-sound.ts';

/**
 * What follows when the time is over: a question nobody pressed for is void, any other clock stands.
 * @example actAtZero(match)?.type
 */
export function actAtZero(match: Match): Act | null {
  if ((match.clock?.since ?? null) === null) return null;
  const turn = openTurn(match);
  const race = turn !== null && roundAt(match.setUp.format, turn.round)?.kind === 'race';
  if (race && turn.open && floorOf(match, turn) === null) return { type: 'void' };
  return { type: 'clock', run: false };
}

/** Does it when the time comes, ticks the last seconds, and tells the whole seconds that are left. */
export function useClock(match: Match, sound: boolean, act: (act: Act) => boolean): number | null {
  const { clock } = match;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (clock === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now();
      setNow(at);
      if (clock.since === null) return;
      const left = timeLeft(clock, at);
      if (left === 0) {
        if (sound) playSound('end');
        const over = actAtZero(match);
        if (over !== null) act(over);
        return;
      }
      if (sound && left <= 5100 && left % 1000 > 900) playSound('tick');
      timer = setTimeout(tick, left % 1000 || 1000);
    };
    timer = setTimeout(tick);
    return () => clearTimeout(timer);
    // The match around a clock that is the same has nothing to do with its time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [clock, sound, act]);
  return clock === null ? null : Math.ceil(timeLeft(clock, Math.max(now, clock.since ?? 0)) / 1000);
}
