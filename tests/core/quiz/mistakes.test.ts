import { describe, expect, test } from 'vitest';
import { mistakeBook, type Judged, type TakenOut } from '#core/quiz/mistakes.ts';
import { rehearse, rehearsed, type Rehearsal } from '#core/quiz/rehearsal.ts';

const bank = { id: 'school', ver: '2026.11.1', sha: '0'.repeat(64) };
const on = (day: number, right: boolean, q = 'school-001', hour = 8): Judged => ({
  ...{ kind: 'judged', q, bank, a: 'b', ask: 'zh', answer: 'zh', right },
  at: `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  day: `2026-11-${String(day).padStart(2, '0')}`,
});
const out = (day: number, q = 'school-001'): TakenOut => ({
  kind: 'out',
  q,
  at: `2026-11-${day}T09:00:00.000Z`,
});
const ids = (events: readonly (Judged | TakenOut)[]) => mistakeBook(events).map(({ wrong }) => wrong.q);

describe('the wrong-answer book', () => {
  test('holds what was answered wrong, the newest mistake first', () => {
    expect(ids([on(10, false, 'a'), on(12, false, 'b'), on(11, true, 'c')])).toEqual(['b', 'a']);
  });

  test('keeps a question that was right on one day only, however often', () => {
    const events = [on(10, false), on(11, true), on(11, true, 'school-001', 9)];
    expect(mistakeBook(events)[0]?.rightOn).toEqual(['2026-11-11']);
  });

  test('lets a question go that was right on two days', () => {
    expect(ids([on(10, false), on(11, true), on(12, true)])).toEqual([]);
  });

  test('begins anew when it is wrong again in between', () => {
    expect(mistakeBook([on(10, false), on(11, true), on(12, false), on(13, true)])[0]?.rightOn).toEqual([
      '2026-11-13',
    ]);
  });

  test('lets a question go that the learner takes out, until it is wrong once more', () => {
    expect(ids([on(10, false), out(11)])).toEqual([]);
    expect(ids([on(10, false), out(11), on(12, false)])).toEqual(['school-001']);
  });

  test('is the same in whatever order the events come', () => {
    const events = [on(10, false), on(11, true), on(12, true), on(10, false, 'b'), out(11, 'b')];
    expect(mistakeBook(events.toReversed())).toEqual(mistakeBook(events));
  });
});

describe('questions one by one', () => {
  const answer = (state: Rehearsal, right: boolean) =>
    [
      { type: 'choose', answer: 'a' } as const,
      { type: 'confirm', right } as const,
      { type: 'next' } as const,
    ].reduce(rehearsed, state);

  test('bring a wrong one back behind the others, until every one was right', () => {
    const once = answer(answer(rehearse(['a', 'b', 'c']), false), true);
    expect(once.queue).toEqual(['c', 'a']);
    const done = answer(answer(once, true), true);
    expect(done.queue).toEqual([]);
    expect(done.missed).toEqual(['a']);
  });

  test('cannot be confirmed without an answer, and an answer cannot change afterwards', () => {
    const start = rehearse(['a', 'b']);
    expect(rehearsed(start, { type: 'confirm', right: true })).toBe(start);
    expect(rehearsed(start, { type: 'next' })).toBe(start);
    const told = rehearsed(rehearsed(start, { type: 'choose', answer: 'x' }), {
      type: 'confirm',
      right: true,
    });
    expect(rehearsed(told, { type: 'choose', answer: 'y' })).toBe(told);
  });
});
