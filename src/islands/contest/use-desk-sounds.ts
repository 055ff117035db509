import { useEffect, useRef } from 'react';
import { openTurn, type Match } from '#core/contest/match.ts';
import { floorOf } from '#core/contest/presses.ts';
import { playSound } from '#platform/contest-sound.ts';

/** Lets the hall hear who pressed first, and whether an answer was right. */
export function useDeskSounds(match: Match, on: boolean): void {
  const turn = openTurn(match);
  const floor = turn?.team === null ? floorOf(match, turn) : null;
  const last = match.turns.at(-1);
  const ruling = last?.closed === true ? last.rulings.at(-1)?.outcome : undefined;
  const heard = useRef({ floor, ruling });
  useEffect(() => {
    const before = heard.current;
    heard.current = { floor, ruling };
    if (!on) return;
    if (floor !== null && before.floor !== floor) playSound({ buzz: floor });
    if (before.ruling !== ruling && (ruling === 'right' || ruling === 'wrong')) playSound(ruling);
  }, [floor, ruling, on]);
}
