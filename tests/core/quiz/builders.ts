import type { Draft } from '#core/ledger/ports.ts';
import { advance, LOADING } from '#core/quiz/attempt.ts';
import type { Action, Attempt } from '#core/quiz/attempt-state.ts';
import type { Offer } from '#core/quiz/open-attempt.ts';

/** A draft of the quiz below; name only what matters. */
export function draft(changes: Partial<Draft> = {}): Draft {
  return {
    id: '0'.repeat(32),
    quiz: 'q',
    bank: { id: 'b', ver: '2026.11.1', sha: 'a'.repeat(64) },
    seed: 's',
    lang: 'ug',
    start: '2026-11-22T08:00:00.000Z',
    items: [],
    ms: 0,
    ...changes,
  };
}

/** A quiz of three questions out of five. */
export const OFFER: Offer = {
  quiz: { id: 'q', mode: 'practice', rules: { count: 3 } },
  banks: [{ id: 'b', ver: '2026.11.1', sha: 'a'.repeat(64) }],
  questions: ['b-1', 'b-2', 'b-3', 'b-4', 'b-5'].map((id) => ({ id })),
};

/** Plays actions from the start. */
export function play(...actions: readonly Action[]): Attempt {
  return actions.reduce<Attempt>(advance, LOADING);
}
