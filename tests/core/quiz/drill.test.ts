import { describe, expect, test } from 'vitest';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import { advance } from '#core/quiz/attempt.ts';
import type { Action, Attempt } from '#core/quiz/attempt-state.ts';
import { draft, play } from './builders.ts';

const QUESTIONS = ['b-4', 'b-1'];
const items = QUESTIONS.map((q) => ({ q, a: 'a', ms: 1 }));
const SAVED: Action = { type: 'saved' };
const CHOOSE: Action = { type: 'choose', answer: 'c' };
const NEXT: Action = { type: 'next', at: 9 };
const confirm = (right: boolean): Action => ({ type: 'confirm', at: 5, right });
const resume: Action = { type: 'resume', questions: QUESTIONS, at: 0, ends: null };
const EVENT = { id: 'e', quiz: 'q', seed: 's' } as unknown as AttemptEvent; // Only these matter here.
const RESULT: Attempt = { stage: 'result', event: EVENT, failed: null };
const DRILL: Action = { type: 'drill', queue: QUESTIONS };

/** A practice whose questions are all answered. */
function answered(...actions: readonly Action[]): Attempt {
  return play({ type: 'opened', draft: draft({ items }) }, resume, ...actions);
}

const after = (state: Attempt, ...actions: readonly Action[]) => actions.reduce(advance, state);

describe('before the end of a practice', () => {
  test('wrong ones come back, once the device remembers it', () => {
    expect(answered(DRILL)).toMatchObject({
      stage: 'saving',
      write: { kind: 'note', notes: { again: QUESTIONS } },
    });
    expect(answered(DRILL, SAVED)).toMatchObject({ stage: 'drill', queue: QUESTIONS, answer: null });
  });

  test('a right one is done with, a wrong one comes back behind the others', () => {
    const right = answered(DRILL, SAVED, CHOOSE, confirm(true), SAVED, NEXT);
    const wrong = answered(DRILL, SAVED, CHOOSE, confirm(false), SAVED, NEXT);

    expect(right).toMatchObject({ stage: 'drill', queue: ['b-1'] });
    expect(wrong).toMatchObject({ stage: 'drill', queue: ['b-1', 'b-4'] });
  });

  test('what is still to come survives a reload', () => {
    const state = play({ type: 'opened', draft: draft({ items, again: ['b-1'] }) }, resume);

    expect(state).toMatchObject({
      stage: 'drill',
      queue: ['b-1'],
      back: { stage: 'asking', confirmed: true },
    });
  });

  test('counts for nothing: the answers of the attempt stay what they were', () => {
    expect(answered(DRILL, SAVED, CHOOSE, confirm(true), SAVED)).toMatchObject({
      back: { run: { draft: { items } } },
    });
  });

  test('leads to the hand-in at any moment', () => {
    const finishing = answered(DRILL, SAVED, { type: 'finish', event: EVENT });

    expect(after(finishing, SAVED)).toEqual(RESULT);
  });

  test('begins only when everything is answered and something was wrong', () => {
    expect(answered({ type: 'drill', queue: [] })).toMatchObject({ stage: 'asking' });
    expect(play({ type: 'opened', draft: draft() }, resume, DRILL)).toMatchObject({
      stage: 'asking',
      index: 0,
    });
  });
});

describe('at the result', () => {
  test('is begun, answered and left without a single write', () => {
    const states = [DRILL, CHOOSE, confirm(true), NEXT, CHOOSE, confirm(true)].reduce<Attempt[]>(
      (list, action) => [...list, advance(list.at(-1) ?? RESULT, action)],
      [RESULT],
    );

    expect(states.every(({ stage }) => stage !== 'saving')).toBe(true);
    expect(states.at(-1)).toMatchObject({ stage: 'drill', rest: [] });
    expect(after(states.at(-1) ?? RESULT, NEXT)).toBe(states.at(-1));
    expect(after(states.at(-1) ?? RESULT, { type: 'leave' })).toEqual(RESULT);
  });

  test('cannot be handed in again', () => {
    const drill = advance(RESULT, DRILL);

    expect(advance(drill, { type: 'finish', event: EVENT })).toBe(drill);
  });
});
