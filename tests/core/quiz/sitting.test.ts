import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import { advance, LOADING } from '#core/quiz/attempt.ts';
import type { Action, Answer, Attempt, Sitting, Write } from '#core/quiz/attempt-state.ts';
import { handedIn, standOf, unsaved } from '#core/quiz/sitting.ts';
import { draft, play } from './builders.ts';

const QUESTIONS = ['b-4', 'b-1', 'b-2'];
const EXAM = draft({ mode: 'exam', rules: { count: 3 } });
const OPENED: Action = { type: 'opened', draft: null };
const BEGIN: Extract<Action, { type: 'begin' }> = {
  type: 'begin',
  draft: EXAM,
  questions: QUESTIONS,
  at: 100,
  ends: 60_100,
};
const SAVED: Action = { type: 'saved' };
const FAILED: Action = { type: 'failed', issue: { code: 'E_STORE_FULL' } };
const choose = (answer: Answer): Action => ({ type: 'choose', answer });
const go = (to: number | 'review', at = 900): Action => ({ type: 'go', to, at });
// Only its identity matters here.
const EVENT = { id: 'e' } as unknown as AttemptEvent;
const OWN = { id: EXAM.id } as unknown as AttemptEvent;
const STARTED = [OPENED, BEGIN, SAVED] as const;

function sitting(...actions: readonly Action[]): Sitting {
  const state = play(...STARTED, ...actions);
  if (state.stage !== 'sitting') throw new Error(state.stage);
  return state;
}

describe('answers', () => {
  test('are written when the question is left, and only then the next one shows', () => {
    const leaving = play(...STARTED, choose('c'), go(2));

    expect(leaving).toMatchObject({
      stage: 'saving',
      screen: { place: 0, answer: 'c' },
      write: { kind: 'answer', index: 0, item: { q: 'b-4', a: 'c', ms: 800 } },
    });
    expect(advance(leaving, SAVED)).toMatchObject({ stage: 'sitting', place: 2, answer: null });
  });

  test('can be changed until they are handed in, and add up their time', () => {
    const back = sitting(choose('c'), go(1), SAVED, go(0, 1000));
    const changed = advance(advance(back, choose('d')), go('review', 1500));

    expect(back.answer).toBe('c');
    expect(changed).toMatchObject({ write: { index: 0, item: { a: 'd', ms: 1300 } } });
    expect(advance(changed, SAVED)).toMatchObject({
      place: 'review',
      run: { draft: { items: [{ a: 'd' }] } },
    });
  });

  test('can be told the device at any time before, and nothing is counted twice', () => {
    const chosen = sitting(choose('c'));

    expect(unsaved(chosen, 500)).toEqual({ q: 'b-4', a: 'c', ms: 400 });
    expect(unsaved(chosen, 700)).toEqual({ q: 'b-4', a: 'c', ms: 600 });
    expect(advance(chosen, go(1, 900))).toMatchObject({ write: { item: { a: 'c', ms: 800 } } });
    expect(unsaved(sitting(), 700)).toBeNull();
    expect(unsaved(sitting(choose('c'), go('review'), SAVED), 2000)).toBeNull();
  });

  test('that are changed and changed back are told once more, for the device may hold what was in between', () => {
    const back = sitting(choose('c'), go(1), SAVED, go(0, 1000), choose('d'), choose('c'));

    expect(advance(back, go('review', 5000))).toMatchObject({
      write: { item: { q: 'b-4', a: 'c', ms: 800 } },
    });
  });

  test.each([[[]], [['', '']], [' '], ['']])('with nothing in them leave the question open: %j', (empty) => {
    const cleared = sitting(choose(['a']), go(1), SAVED, go(0, 1000), choose(empty), go(1, 1200), SAVED);

    expect(cleared.run.draft.items).toEqual([{ q: 'b-4', a: null, ms: 1000 }]);
    expect(standOf(cleared, 0, () => true)).toBe('open');
    expect(standOf(sitting(choose(empty)), 0, () => true)).toBe('open');
  });

  test('are not written again when nothing was changed', () => {
    expect(sitting(choose('c'), go(1), SAVED, go(0), go('review')).place).toBe('review');
  });

  test('stay on the screen when the device does not write, and the same write is tried again', () => {
    const failed = play(...STARTED, choose('c'), go(1), FAILED);

    expect(failed).toMatchObject({ stage: 'sitting', place: 0, answer: 'c', failed: {} });
    expect(advance(failed, { type: 'retry' })).toMatchObject({ stage: 'saving', write: { kind: 'answer' } });
  });

  test('are all written again when the device was cleared in between', () => {
    const cleared: Action = { type: 'failed', issue: { code: 'E_STORE_CLEARED' } };
    const failed = play(...STARTED, choose('c'), go(2), SAVED, choose('d'), go(1), cleared);
    const again = advance(failed, { type: 'retry' });

    expect(failed).toMatchObject({ stage: 'sitting', place: 2, answer: 'd' });
    expect(again).toMatchObject({
      stage: 'saving',
      write: {
        kind: 'restore',
        draft: { items: [{ q: 'b-4', a: 'c' }] },
        questions: QUESTIONS,
        then: { kind: 'answer', index: 2, item: { q: 'b-2', a: 'd' } },
      },
    });
    expect(advance(advance(again, cleared), { type: 'retry' })).toEqual(again);
    expect(advance(again, SAVED)).toMatchObject({ stage: 'sitting', place: 1 });
  });

  test('on the screen are handed in when the time is over', () => {
    const run = handedIn(sitting(choose('c'), go(1), SAVED, choose('a')), 2000);

    expect(run.draft.items.map(({ q, a }) => [q, a])).toEqual([
      ['b-4', 'c'],
      ['b-1', 'a'],
    ]);
  });
});

describe('flags', () => {
  test('are remembered by the device and taken away again', () => {
    const flagging = play(...STARTED, { type: 'flag' });

    expect(flagging).toMatchObject({ stage: 'saving', write: { kind: 'note', notes: { flagged: ['b-4'] } } });
    expect(sitting({ type: 'flag' }, SAVED, { type: 'flag' }, SAVED).run.draft.flagged).toEqual([]);
  });

  test('leave the answer on the screen as it is', () => {
    expect(sitting(choose('c'), { type: 'flag' }, SAVED).answer).toBe('c');
  });
});

test('a question that is answered in part does not count as answered, on the screen and on the device', () => {
  const isWhole = (_: string, answer: NonNullable<Answer>) => answer !== 'half';
  const shown = sitting(choose('half'));
  const left = sitting(choose('half'), go(1), SAVED, choose('c'));

  expect([0, 1].map((place) => standOf(shown, place, isWhole))).toEqual(['partly', 'open']);
  expect([0, 1].map((place) => standOf(left, place, isWhole))).toEqual(['partly', 'answered']);
});

describe('an exam that is opened again', () => {
  const items = [{ q: 'b-1', a: 'd', ms: 500 }];
  const resume = { type: 'resume', questions: QUESTIONS, at: 40, ends: 5000 } as const;

  test('goes on at the question it was left at, or at the look over all of them', () => {
    const at = (place: number | 'review') =>
      play({ type: 'opened', draft: { ...EXAM, items, place } }, resume);

    expect(at(1)).toMatchObject({ place: 1, answer: 'd' });
    expect(at(2)).toMatchObject({ place: 2, answer: null });
    expect(at('review')).toMatchObject({ place: 'review' });
    expect(at(500)).toMatchObject({ place: 0 });
  });

  test('knows where it is as soon as a question is left, with an answer or without', () => {
    expect(sitting(go(2))).toMatchObject({ run: { draft: { place: 2 } } });
    expect(sitting(choose('c'), go('review'), SAVED)).toMatchObject({ run: { draft: { place: 'review' } } });
  });

  test('goes on at the first open question where no place was written down', () => {
    const state = play({ type: 'opened', draft: { ...EXAM, items } }, resume);

    expect(state).toMatchObject({ stage: 'sitting', place: 0, run: { before: 500, ends: 5000 } });
    expect(advance(state, go(1))).toMatchObject({ answer: 'd' });
  });

  test('goes on at a question that was cleared where no place was written down', () => {
    const given = QUESTIONS.map((q) => ({ q, a: q === 'b-2' ? null : 'a', ms: 1 }));

    expect(play({ type: 'opened', draft: { ...EXAM, items: given } }, resume)).toMatchObject({ place: 2 });
  });

  test('is handed in as it stands when it is not gone on with, and what fails can be tried again', () => {
    const handing = play({ type: 'opened', draft: { ...EXAM, items } }, { type: 'finish', event: OWN });

    expect(handing).toMatchObject({ stage: 'saving', screen: { stage: 'intro' }, write: { kind: 'finish' } });
    expect(advance(handing, SAVED)).toMatchObject({ stage: 'result', event: OWN });
    const failed = advance(handing, FAILED);
    expect(failed).toMatchObject({ stage: 'intro', draft: { id: EXAM.id } });
    expect(advance(failed, { type: 'retry' })).toEqual(handing);
  });

  test('is handed in by nobody else’s event, and together with the new one that is begun instead', () => {
    const opened = play({ type: 'opened', draft: { ...EXAM, items } });

    expect(advance(opened, { type: 'finish', event: EVENT })).toBe(opened);
    expect(advance(opened, { ...BEGIN, gives: OWN })).toMatchObject({
      write: { kind: 'begin', replaces: EXAM.id, gives: OWN },
    });
  });

  test('shows the look over all questions when none is open', () => {
    const all = QUESTIONS.map((q) => ({ q, a: 'a', ms: 1 }));

    expect(play({ type: 'opened', draft: { ...EXAM, items: all } }, resume)).toMatchObject({
      place: 'review',
    });
  });
});

test('is handed in from anywhere, once', () => {
  const handing = play(...STARTED, { type: 'finish', event: EVENT });

  expect(handing).toMatchObject({ stage: 'saving', write: { kind: 'finish' }, then: { stage: 'result' } });
  expect(advance(handing, { type: 'finish', event: EVENT })).toBe(handing);
});

test('never shows a question while an answer is not on the device, whatever is tapped and whatever fails', () => {
  const actions = fc.constantFrom<Action>(
    ...[OPENED, BEGIN, SAVED, FAILED, choose('a'), choose('b'), go(0), go(1), go(2), go('review')],
    ...[{ type: 'flag' } as const, { type: 'retry' } as const, go(7)],
  );
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 80 }), (played) => {
      let state: Attempt = LOADING;
      let device: Write[] = [];
      for (const action of played) {
        const before = state;
        state = advance(state, action);
        if (before.stage === 'saving' && action.type === 'saved') {
          device = before.write.kind === 'begin' ? [] : [...device, before.write];
        }
        if (state.stage !== 'sitting') continue;
        const written = new Map(
          device.flatMap((one) => (one.kind === 'answer' ? [[one.item.q, one.item.a]] : [])),
        );
        expect(new Map(state.run.draft.items.map(({ q, a }) => [q, a]))).toEqual(written);
      }
    }),
  );
});
