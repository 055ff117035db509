import { describe, expect, test } from 'vitest';
import { AttemptEvent } from '#core/ledger/entry.ts';
import type { Clock } from '#core/ledger/ports.ts';
import { closeAttempt } from '#core/quiz/close-attempt.ts';
import { canResume, openAttempt, paperOf } from '#core/quiz/open-attempt.ts';
import { draft, OFFER } from './builders.ts';

const CLOCK: Clock = {
  now: () => '2026-11-22T08:30:00.000Z',
  offset: () => 480,
  monotonic: () => 10_000,
};
const LUCK = { id: '0'.repeat(32), seed: 'k3v9' };

describe('opening', () => {
  test('names quiz, bank, language and moment, with nothing answered yet', () => {
    expect(openAttempt(OFFER, 'bo', LUCK, CLOCK)).toEqual({
      ...LUCK,
      quiz: 'q',
      bank: OFFER.bank,
      lang: 'bo',
      start: '2026-11-22T08:30:00.000Z',
      items: [],
      ms: 0,
    });
  });
});

describe('going on', () => {
  const [first = '', second = ''] = paperOf(OFFER, draft());

  test('is possible with the same bank and answers in the paper’s order', () => {
    const items = [{ q: first, a: 'a', ms: 1 }];

    expect(canResume(OFFER, draft({ items }))).toBe(true);
  });

  test('is not possible after the bank was corrected', () => {
    expect(canResume(OFFER, draft({ bank: { ...OFFER.bank, sha: 'b'.repeat(64) } }))).toBe(false);
  });

  test('is not possible when the answers belong to other questions', () => {
    expect(canResume(OFFER, draft({ items: [{ q: second, a: 'a', ms: 1 }] }))).toBe(false);
  });
});

describe('closing', () => {
  const questions = paperOf(OFFER, draft());
  const items = questions.slice(0, 2).map((q) => ({ q, a: 'a', ms: 700 }));
  const run = { draft: draft({ items }), questions, since: 9000, before: 400 };
  const grade = ({ a }: { a: unknown }) => ({ points: a === null ? 0 : 1, possible: 1 });

  test('is a record the ledger accepts', () => {
    expect(AttemptEvent.safeParse(closeAttempt(run, CLOCK, grade)).success).toBe(true);
  });

  test('counts a question without an answer as open', () => {
    const event = closeAttempt(run, CLOCK, grade);

    expect(event.ans.map(({ a }) => a)).toEqual(['a', 'a', null]);
    expect([event.score, event.of]).toEqual([2, 3]);
  });

  test('adds the sittings, without the pause between them', () => {
    expect(closeAttempt({ ...run, before: 5000 }, CLOCK, grade).ms).toBe(6000);
  });

  test('never claims less time than the answers took', () => {
    expect(closeAttempt({ ...run, since: 9999, before: 0 }, CLOCK, grade).ms).toBe(1400);
  });
});
