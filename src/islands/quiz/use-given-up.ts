import { useEffect, useState } from 'react';
import type { Draft } from '#core/ledger/ports.ts';
import { timeLeft } from '#core/quiz/time-left.ts';
import { browserClock as clock } from '#platform/clock.ts';
import type { QuizIslandProps } from './QuizIsland.tsx';
import type { Unfinished } from './use-unfinished.ts';

/**
 * The open attempt that is handed in when it is given up, where time or attempts are limited: dropped, it would give
 * both back. `null` where there is none, or where it may be dropped.
 */
export function heldDraft(quiz: QuizIslandProps['quiz'], open: Unfinished): Draft | null {
  if (!isLimited(quiz)) return null;
  return open === null || open === 'sought' || open === 'gone' ? null : open.draft;
}

/** Whether time or attempts are limited. */
export function isLimited({ minutes, attempts }: QuizIslandProps['quiz']): boolean {
  return minutes !== undefined || attempts !== undefined;
}

/** Hands in the attempt whose time was over while the page was closed, and says which it was. */
export function useOverdue(minutes: number | undefined, held: Draft | null, handIn: (draft: Draft) => void) {
  const [overdue, setOverdue] = useState<string | null>(null);
  const limit = (minutes ?? Infinity) * 60_000;
  const over = held !== null && timeLeft(held, limit, clock.now()) === 0 ? held.id : null;
  if (over !== null && over !== overdue) setOverdue(over);
  useEffect(() => {
    if (over !== null && held !== null) handIn(held);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for an attempt: what fails is the learner's to try again.
  }, [over]);
  return overdue;
}
