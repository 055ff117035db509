import { describe, expect, test } from 'vitest';
import { AttemptEvent } from '#core/ledger/entry.ts';
import type { Clock } from '#core/ledger/ports.ts';
import { closeAttempt } from '#core/quiz/close-attempt.ts';
import { canResume, offerFrom, openAttempt, paperOf, type Offer } from '#core/quiz/open-attempt.ts';
import { draft, OFFER } from './builders.ts';

const CLOCK: Clock = {
  now: () => '2026-11-22T08:30:00.000Z',
  offset: () => 480,
  monotonic: () => 10_000,
};
const LUCK = { id: '0'.repeat(32), seed: 'k3v9' };

describe('opening', () => {
  test('names quiz, bank, language and moment, with nothing answered yet', () => {
    expect(openAttempt(OFFER, { lang: 'bo', to: 'bo' }, LUCK, CLOCK)).toEqual({
      ...LUCK,
      quiz: 'q',
      bank: OFFER.banks[0],
      mode: 'practice',
      rules: { count: 3 },
      lang: 'bo',
      start: '2026-11-22T08:30:00.000Z',
      items: [],
      ms: 0,
    });
  });

  test('names the language of the answers only where it is another one', () => {
    expect(openAttempt(OFFER, { lang: 'bo', to: 'zh' }, LUCK, CLOCK)).toMatchObject({ lang: 'bo', to: 'zh' });
  });

  test('names every bank of a quiz that draws from several', () => {
    const other = { id: 'c', ver: '2026.11.1', sha: 'b'.repeat(64) };
    const both = { ...OFFER, banks: [...OFFER.banks, other] };
    const open = openAttempt(both, { lang: 'zh', to: 'zh' }, LUCK, CLOCK);

    expect(open.bank).toEqual([...OFFER.banks, other]);
    expect(canResume(both, open)).toBe(true);
    expect(canResume(OFFER, open)).toBe(false);
  });
});

describe('going on', () => {
  const [first = '', second = ''] = paperOf(OFFER, draft());

  test('is possible with the same bank and answers in the paper’s order', () => {
    const items = [{ q: first, a: 'a', ms: 1 }];

    expect(canResume(OFFER, draft({ items }))).toBe(true);
  });

  test('is not possible after the bank was corrected', () => {
    expect(canResume(OFFER, draft({ bank: { id: 'b', ver: '2026.11.1', sha: 'b'.repeat(64) } }))).toBe(false);
  });

  test('is possible from the versions it names, in their own paper, whatever the page offers now', () => {
    const bank = { id: 'b', ver: '2026.10.1', sha: 'b'.repeat(64) };
    const named = offerFrom(OFFER, { bank }, OFFER.questions.slice(1));
    const [q = ''] = paperOf(named, draft());

    expect(canResume(named, draft({ bank, items: [{ q, a: 'a', ms: 1 }] }))).toBe(true);
    expect(canResume(named, draft())).toBe(false);
  });

  test('is not possible from a page that does not name the tags the attempt was drawn by', () => {
    const rules = { count: 2, mix: [{ count: 1, tag: 'number' }] };
    const untold: Offer = { ...OFFER, questions: OFFER.questions.map(({ id }) => ({ id })) };
    const told: Offer = { ...OFFER, questions: OFFER.questions.map(({ id }) => ({ id, tags: ['number'] })) };

    expect(canResume(untold, draft({ rules }))).toBe(false);
    expect(canResume(told, draft({ rules }))).toBe(true);
    expect(canResume(untold, draft())).toBe(true);
  });

  test('draws by the rules the attempt was begun under', () => {
    const begun = draft({ rules: { count: 2 } });

    expect(paperOf(OFFER, begun)).toEqual(paperOf(OFFER, draft()).slice(0, 2));
  });

  test('takes the answers of an exam in any order, but not those of a practice', () => {
    const items = [{ q: second, a: 'a', ms: 1 }];
    const exam: Offer = { ...OFFER, quiz: { ...OFFER.quiz, mode: 'exam' } };

    expect(canResume(exam, draft({ items, mode: 'exam' }))).toBe(true);
    expect(canResume(OFFER, draft({ items, mode: 'exam' }))).toBe(false);
  });

  test('is not possible when the answers belong to other questions', () => {
    expect(canResume(OFFER, draft({ items: [{ q: second, a: 'a', ms: 1 }] }))).toBe(false);
  });
});

describe('closing', () => {
  const questions = paperOf(OFFER, draft());
  const items = questions.slice(0, 2).map((q) => ({ q, a: 'a', ms: 700 }));
  const run = { draft: draft({ items }), questions, since: 9000, before: 400, ends: null };
  const grade = ({ a }: { a: unknown }) => ({ points: a === null ? 0 : 1, possible: 1 });

  test('is a record the ledger accepts', () => {
    expect(AttemptEvent.safeParse(closeAttempt(run, CLOCK, grade)).success).toBe(true);
  });

  test('counts a question without an answer as open', () => {
    const event = closeAttempt(run, CLOCK, grade);

    expect(event.ans.map(({ a }) => a)).toEqual(['a', 'a', null]);
    expect([event.score, event.of]).toEqual([2, 3]);
  });

  test('takes points away for wrong answers where the quiz says so, never below nothing', () => {
    const strict = {
      ...run,
      draft: draft({ items, rules: { count: 3, negative: 1 }, mode: 'exam', to: 'zh' }),
    };
    const wrong = ({ q }: { q: string }) => ({ points: q === questions[0] ? 1 : 0, possible: 1 });
    const event = closeAttempt(strict, CLOCK, wrong);

    expect([event.score, event.of]).toEqual([0, 3]);
    expect(event).toMatchObject({ mode: 'exam', to: 'zh', rules: { count: 3, negative: 1 } });
    expect(AttemptEvent.safeParse(event).success).toBe(true);
  });

  test('adds the sittings, without the pause between them', () => {
    expect(closeAttempt({ ...run, before: 5000 }, CLOCK, grade).ms).toBe(6000);
  });

  test('never claims less time than the answers took', () => {
    expect(closeAttempt({ ...run, since: 9999, before: 0 }, CLOCK, grade).ms).toBe(1400);
  });
});
