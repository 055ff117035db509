import { describe, expect, test } from 'vitest';
import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import { regrade } from '#core/appraisal/regrade.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import type { Rules } from '#core/quiz/rules.ts';
import { attempt, chain } from '../ledger/builders.ts';
import { blueprint, COUNTY, honest, material, SCHOOL } from './builders.ts';

const both = [SCHOOL, COUNTY].map((bank) => ({ id: bank.id, ver: bank.version, sha: bankSha(bank) }));
const mock: Blueprint = {
  ...blueprint('mock', 8, 3),
  ...{ banks: ['school', 'county'], mode: 'mock', feedback: 'at-end' },
};

/** An attempt at the mock with so many right answers, the others wrong. */
function taken(right: number, rules: Rules, wrong = 8 - right) {
  const questions = drawPaper(
    { ...rules, id: 'mock' },
    [...SCHOOL.questions, ...COUNTY.questions],
    's',
  ).questions;
  const ans = questions.map((q, i) => ({ q, a: i < right ? 'a' : i < right + wrong ? 'b' : null, ms: 1 }));
  const score = Math.max(0, right - wrong * (rules.negative ?? 0));
  return attempt({ quiz: 'mock', mode: 'mock', bank: [...both], seed: 's', rules, ans, score, of: 8 });
}

function mark(event: ReturnType<typeof taken>, published: Partial<Blueprint> = {}) {
  const blueprints = [...material.blueprints, { ...mock, ...published }];
  const [entry] = chain([event]);
  return regrade(entry!, createMarkingKey({ ...material, blueprints }));
}

describe('an attempt over several banks', () => {
  test('is marked from all of them', () => {
    expect(mark(taken(6, { count: 8 }))).toMatchObject({ points: 6, possible: 8, agrees: true, differs: [] });
  });

  test('cannot be marked when one of its banks is not published, and says which trouble it is', () => {
    const event = taken(6, { count: 8 });
    const foreign = { ...event, bank: [both[0]!, { ...both[1]!, sha: 'd'.repeat(64) }] };
    const unknown = { ...event, bank: [both[0]!, { id: 'x', ver: '2026.1.1', sha: 'd'.repeat(64) }] };
    const twice = { ...event, bank: [both[0]!, both[0]!] };

    expect(mark(foreign)).toMatchObject({ code: 'E_TRANSCRIPT_BANK_CHANGED' });
    expect(mark(unknown)).toMatchObject({ code: 'E_TRANSCRIPT_BANK_UNKNOWN' });
    expect(mark(twice)).toMatchObject({ code: 'E_TRANSCRIPT_BANK_CHANGED' });
  });

  test('says so when the quiz draws from more banks now', () => {
    expect(mark(taken(6, { count: 8 }), { banks: ['school', 'county', 'third'] })).toMatchObject({
      points: 6,
      differs: [expect.stringContaining('banks')],
    });
  });
});

describe('rules', () => {
  test('points for wrong answers are taken away again, open ones cost nothing', () => {
    const rules = { count: 8, negative: 1 };

    expect(mark(taken(6, rules), { negative: 1 })).toMatchObject({ points: 4, agrees: true, differs: [] });
    expect(mark(taken(6, rules, 0), { negative: 1 })).toMatchObject({ points: 6, agrees: true });
    expect(mark(taken(2, rules), { negative: 1 })).toMatchObject({ points: 0, agrees: true });
  });

  test('the attempt’s own count and mix draw its paper, and what differs from the published is told', () => {
    const rules: Rules = { count: 8, mix: [{ count: 4, difficulty: 1 }] };

    expect(mark(taken(8, rules))).toMatchObject({
      ...{ points: 8, agrees: true },
      differs: ['mix: [{"count":4,"difficulty":1}] ≠ null'],
    });
    expect(mark(taken(8, { count: 8 }), { count: 20 })).toMatchObject({
      points: 8,
      differs: ['count: 8 ≠ 20'],
    });
  });

  test('another mode than the quiz’s is told', () => {
    expect(mark(taken(8, { count: 8 }), { mode: 'exam' })).toMatchObject({
      differs: ['mode: "mock" ≠ "exam"'],
    });
  });

  test('a record of the first version, without rules, is marked by the published count', () => {
    const [entry] = chain([honest(8)]);

    expect(regrade(entry!, createMarkingKey(material))).toMatchObject({ points: 8, differs: [] });
  });
});
