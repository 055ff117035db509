import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, LOADING } from '#core/quiz/attempt.ts';
import type { Action, Attempt, Write } from '#core/quiz/attempt-state.ts';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import { draft, play } from './builders.ts';

const QUESTIONS = ['b-4', 'b-1', 'b-2'];
const OPENED: Action = { type: 'opened', draft: null };
const BEGIN: Action = { type: 'begin', draft: draft(), questions: QUESTIONS, at: 100, ends: null };
const SAVED: Action = { type: 'saved' };
const FAILED: Action = { type: 'failed', issue: { code: 'E_STORE_FULL' } };
const CHOOSE: Action = { type: 'choose', answer: 'c' };
const CONFIRM: Action = { type: 'confirm', at: 350, right: true };
const NEXT: Action = { type: 'next', at: 900 };
// Only its identity matters here.
const EVENT = { id: 'e' } as unknown as AttemptEvent;
const FINISH: Action = { type: 'finish', event: EVENT };
const ANSWERED: readonly Action[] = [CHOOSE, CONFIRM, SAVED];

describe('one question after the other', () => {
  test('lets the first question be read and answered while the attempt is being written, and not confirmed', () => {
    const saving = play(OPENED, BEGIN, CHOOSE);

    expect(saving).toMatchObject({
      stage: 'saving',
      screen: { stage: 'asking', index: 0, answer: 'c' },
      write: { kind: 'begin' },
    });
    expect(advance(saving, CONFIRM)).toBe(saving);
    expect(advance(saving, SAVED)).toMatchObject({ stage: 'asking', index: 0, answer: 'c' });
  });

  test('shows the first question of an exam only after the attempt is on the device', () => {
    const begin: Action = { ...BEGIN, draft: draft({ mode: 'exam' }) };

    expect(play(OPENED, begin)).toMatchObject({ stage: 'saving', screen: { stage: 'intro' } });
    expect(play(OPENED, begin, SAVED)).toMatchObject({ stage: 'sitting', place: 0 });
  });

  test('what is written stays one and the same write while an answer is being chosen', () => {
    const saving = play(OPENED, BEGIN);
    const chosen = advance(saving, CHOOSE);

    expect('write' in saving && 'write' in chosen && chosen.write === saving.write).toBe(true);
  });

  test('writes the confirmed answer with the time it took', () => {
    const state = play(OPENED, BEGIN, SAVED, CHOOSE, CONFIRM);

    expect(state).toMatchObject({
      stage: 'saving',
      write: { kind: 'answer', index: 0, item: { q: 'b-4', a: 'c', ms: 250 } },
    });
  });

  test('does not go on while the answer is not on the device', () => {
    const saving = play(OPENED, BEGIN, SAVED, CHOOSE, CONFIRM);

    expect(advance(saving, NEXT)).toBe(saving);
    expect(advance(advance(saving, SAVED), NEXT)).toMatchObject({ stage: 'asking', index: 1 });
  });

  test('does not confirm what was not chosen, and does not change what was confirmed', () => {
    const open = play(OPENED, BEGIN, SAVED);
    const confirmed = play(OPENED, BEGIN, SAVED, ...ANSWERED);

    expect(advance(open, CONFIRM)).toBe(open);
    expect(advance(confirmed, { type: 'choose', answer: 'a' })).toBe(confirmed);
  });

  test('comes to the result only past the last question and only when it is recorded', () => {
    const early = play(OPENED, BEGIN, SAVED, ...ANSWERED);
    const last = play(OPENED, BEGIN, SAVED, ...ANSWERED, NEXT, ...ANSWERED, NEXT, ...ANSWERED);

    expect(advance(early, FINISH)).toBe(early);
    expect(advance(last, NEXT)).toBe(last);
    expect(advance(last, FINISH)).toMatchObject({ stage: 'saving', write: { kind: 'finish' } });
    expect(advance(advance(last, FINISH), SAVED)).toMatchObject({ stage: 'result', event: EVENT });
  });

  test('begins again from the result', () => {
    const result: Attempt = { stage: 'result', event: EVENT, failed: null };

    expect(advance(advance(result, BEGIN), SAVED)).toMatchObject({ stage: 'asking', index: 0 });
  });
});

describe('a device that does not write', () => {
  test('keeps the answer on the screen, and tries the very same write again', () => {
    const saving = play(OPENED, BEGIN, SAVED, CHOOSE, CONFIRM);
    const failed = advance(saving, FAILED);

    expect(failed).toMatchObject({
      stage: 'asking',
      answer: 'c',
      confirmed: false,
      failed: { issue: { code: 'E_STORE_FULL' } },
    });
    expect(advance(failed, { type: 'retry' })).toEqual(saving);
    expect(advance(advance(failed, { type: 'retry' }), SAVED)).toMatchObject({ confirmed: true });
  });

  test('lets another answer be chosen after a failure', () => {
    const state = play(OPENED, BEGIN, SAVED, CHOOSE, CONFIRM, FAILED, {
      type: 'choose',
      answer: 'd',
    });

    expect(state).toMatchObject({ answer: 'd', failed: null });
  });

  test('asks again from the start when the device could not be asked at all', () => {
    const failed = play(FAILED);

    expect(failed).toMatchObject({ stage: 'intro', failed: { again: null } });
    expect(advance(failed, { type: 'retry' })).toBe(LOADING);
  });

  test('stays at the start and says why when another tab holds the quiz', () => {
    expect(play({ type: 'want' }, OPENED, FAILED)).toMatchObject({
      stage: 'intro',
      wanted: false,
      failed: { issue: { code: 'E_STORE_FULL' } },
    });
  });
});

describe('an attempt that was begun before', () => {
  const items = [
    { q: 'b-4', a: 'a', ms: 1000 },
    { q: 'b-1', a: 'd', ms: 500 },
  ];
  const resume: Action = { type: 'resume', questions: QUESTIONS, at: 40, ends: null };

  test('goes on at the first question without an answer', () => {
    const state = play({ type: 'opened', draft: draft({ items }) }, resume);

    expect(state).toMatchObject({ stage: 'asking', index: 2, run: { before: 1500, since: 40 } });
  });

  test('shows the last answer again when only the hand-in is missing', () => {
    const all = [...items, { q: 'b-2', a: 'b', ms: 1 }];
    const state = play({ type: 'opened', draft: draft({ items: all }) }, resume);

    expect(state).toMatchObject({ index: 2, answer: 'b', confirmed: true });
    expect(advance(state, FINISH)).toMatchObject({ stage: 'saving' });
  });

  test('is given up only together with the new beginning', () => {
    const old = draft({ id: 'f'.repeat(32), items });
    const state = play({ type: 'opened', draft: old }, BEGIN);

    expect(state).toMatchObject({ write: { kind: 'begin', replaces: old.id } });
  });
});

test('keeps a tap on Start that came before the device had answered', () => {
  expect(play({ type: 'want' }, OPENED)).toMatchObject({ stage: 'intro', wanted: true });
  expect(play(OPENED)).toMatchObject({ wanted: false });
});

test('never loses or skips an answer, whatever is tapped and whatever fails', () => {
  const actions = fc.constantFrom<Action>(
    ...[OPENED, BEGIN, SAVED, FAILED, CHOOSE, CONFIRM, NEXT, FINISH],
    ...[{ type: 'want' } as const, { type: 'retry' } as const],
  );
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 80 }), (played) => {
      let state: Attempt = LOADING;
      const device: Write[] = [];
      for (const action of played) {
        const before = state;
        state = advance(state, action);
        if (before.stage === 'saving' && action.type === 'saved') device.push(before.write);
        if (state.stage !== 'asking') continue;
        const sitting = device.slice(device.map(({ kind }) => kind).lastIndexOf('begin') + 1);
        const written = sitting.filter(({ kind }) => kind === 'answer').length;
        expect(written).toBe(state.confirmed ? state.index + 1 : state.index);
        expect(state.run.draft.items).toHaveLength(written);
      }
    }),
  );
});

describe('begun before the device had answered', () => {
  const UNASKED: Action = { ...BEGIN, unasked: true };
  const WANT: Action = { type: 'want' };

  test('shows the first question at once, and goes on when the device has it', () => {
    const state = play(WANT, UNASKED);

    expect(state).toMatchObject({ screen: { stage: 'asking' }, write: { unasked: true, replaces: null } });
    expect(advance(state, SAVED)).toMatchObject({ stage: 'asking', index: 0 });
  });

  test('goes on with the attempt the device knew of, and throws nothing of it away', () => {
    const known = draft({ id: 'f'.repeat(32) });
    const state = play(WANT, UNASKED, CHOOSE, { type: 'opened', draft: known });

    expect(state).toEqual({ stage: 'intro', draft: known, wanted: true, failed: null });
  });

  test('counts for nothing once the device has answered', () => {
    const opened = play(WANT, { type: 'opened', draft: draft({ id: 'f'.repeat(32) }) });

    expect(advance(opened, UNASKED)).toBe(opened);
  });

  test('leads back to the first screen when nothing can be written, and tries the same again', () => {
    const failed = play(WANT, UNASKED, CHOOSE, FAILED);

    expect(failed).toMatchObject({
      stage: 'intro',
      wanted: false,
      failed: { issue: { code: 'E_STORE_FULL' } },
    });
    expect(advance(failed, { type: 'retry' })).toMatchObject({ screen: { stage: 'asking', answer: 'c' } });
  });
});
