import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Sitting } from '#core/quiz/attempt-state.ts';
import { unsaved } from '#core/quiz/sitting.ts';
import { browserClock as clock } from '#platform/clock.ts';
import type { Playing } from './use-attempt.ts';

/** What is typed is written once nothing more was typed for so long. */
const SHORTLY = 400;

/**
 * Writes what is chosen as it is chosen, and what is typed shortly after the last sign: a page may be gone before its
 * question is left. Nobody waits for it, and it changes no step: leaving the question writes the same with all its time.
 * The way to write what still waits at once is given back.
 */
export function useKeptAnswer(screen: Sitting, busy: boolean, typed: boolean, beside: Playing['beside']) {
  const { run, place, answer, changed } = screen;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = (leaving: boolean) => {
    clearTimeout(waiting.current);
    const item = unsaved(screen, clock.monotonic());
    // What a step is writing is this answer already, or the end of the attempt.
    if (item === null || place === 'review' || busy) return;
    beside((open) => open.answer(run.draft.id, place, item, leaving));
  };
  const now = useRef(write);
  // Layout effects: a page that is left at once never comes to the others.
  useLayoutEffect(() => {
    now.current = write;
  });
  useLayoutEffect(() => {
    if (!changed) return;
    if (typed) waiting.current = setTimeout(() => now.current(false), SHORTLY);
    else now.current(false);
    return () => clearTimeout(waiting.current);
  }, [changed, answer, typed]);
  useLayoutEffect(() => {
    // Within the event: what is left for later is never done.
    const leave = () => now.current(true);
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', leave);
    };
  }, []);
  // A page that is opened again goes on where it was left.
  const { id, place: left } = run.draft;
  const told = useRef(left);
  useEffect(() => {
    if (left === undefined || left === told.current) return;
    told.current = left;
    beside((open) => open.note(id, { place: left }));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `beside` follows no state.
  }, [id, left]);
  return () => now.current(false);
}
