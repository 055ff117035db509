import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPaper, questionRandom, type Drawable } from '#core/quiz/paper.ts';
import type { Rules } from '#core/quiz/rules.ts';
import { shuffle } from '#core/random.ts';

interface Frozen {
  readonly bank: readonly Drawable[];
  readonly papers: readonly {
    readonly quiz: string;
    readonly rules: Rules;
    readonly seed: string;
    readonly questions: readonly string[];
  }[];
}

const path = new URL('../../fixtures/frozen/papers-2.json', import.meta.url);
// Written once by the first release with mixes and never again.
const { bank, papers } = JSON.parse(readFileSync(path, 'utf8')) as Frozen;
const SEEDS = Array.from({ length: 1200 }, (_, seed) => `s${seed}`);
const THIRDS = [1, 2, 3].map((difficulty) => ({ count: 4, difficulty: difficulty as 1 | 2 | 3 }));

test.each(papers)(
  'the paper of the mix with the seed $seed is the one of 2026',
  ({ quiz, rules, ...drawn }) => {
    expect(drawPaper({ ...rules, id: quiz }, bank, drawn.seed).questions).toEqual(drawn.questions);
  },
);

test('keeps the mix of difficulties, whatever the seed', () => {
  const level = new Map(bank.map(({ id, difficulty }) => [id, difficulty]));
  for (const seed of SEEDS) {
    const { questions } = drawPaper({ id: 'q', count: 12, mix: THIRDS }, bank, seed);

    expect(questions.map((id) => level.get(id)).sort()).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
  }
});

test('keeps the tags a mix asks for, and never asks a question twice', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 30 }), (seed, count) => {
      const { questions } = drawPaper({ id: 'q', count, mix: [{ count: 3, tag: 'number' }] }, bank, seed);
      const numbers = bank.filter(({ id, tags }) => questions.includes(id) && tags?.includes('number'));

      expect(new Set(questions).size).toBe(Math.min(count, bank.length));
      expect(numbers.length).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('makes up with other questions what a mix asks for and the bank does not have', () => {
  const mix = [{ count: 5, tag: 'nobody' }];

  expect(drawPaper({ id: 'q', count: 5, mix }, bank, 's').questions).toHaveLength(5);
});

test('reaches every question, and puts none of a mix before the others', () => {
  const [places, times] = [new Map<number, number>(), new Map<string, number>()];
  const hard = new Set(bank.filter(({ difficulty }) => difficulty === 3).map(({ id }) => id));
  for (const seed of SEEDS) {
    const { questions } = drawPaper({ id: 'q', count: 12, mix: THIRDS }, bank, seed);
    for (const [place, id] of questions.entries()) {
      times.set(id, (times.get(id) ?? 0) + 1);
      if (hard.has(id)) places.set(place, (places.get(place) ?? 0) + 1);
    }
  }

  expect(times.size).toBe(bank.length);
  expect(chiSquare([...times.values()])).toBeLessThan(BOUND_23);
  expect(chiSquare(Array.from({ length: 12 }, (_, place) => places.get(place) ?? 0))).toBeLessThan(BOUND_11);
});

test('stands in the banks’ order where a quiz does not shuffle', () => {
  const ids = bank.map(({ id }) => id);
  for (const seed of SEEDS.slice(0, 50)) {
    const { questions } = drawPaper({ id: 'q', count: 9, shuffle: false }, bank, seed);

    expect(questions).toEqual(ids.filter((id) => questions.includes(id)));
    expect(questions).toHaveLength(9);
  }
});

describe('the options of a question', () => {
  test('favour no place for the right one over 1,200 seeds', () => {
    const counts = [0, 0, 0, 0];
    for (const seed of SEEDS) {
      const order = shuffle(['a', 'b', 'c', 'd'], questionRandom({ quiz: 'q', seed }, 'q-001'));
      counts[order.indexOf('c')]! += 1;
    }

    expect(chiSquare(counts)).toBeLessThan(BOUND_3);
  });

  test('stand in each of the 24 orders equally often', () => {
    const orders = new Map<string, number>();
    for (const seed of SEEDS) {
      const order = shuffle(['a', 'b', 'c', 'd'], questionRandom({ quiz: 'q', seed }, 'q-002')).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }

    expect(orders.size).toBe(24);
    expect(chiSquare([...orders.values()])).toBeLessThan(BOUND_23);
  });
});

/** Chi-square bounds that chance passes 99.9 times of 100, by degrees of freedom. */
const BOUND_3 = 16.27;
const BOUND_11 = 31.26;
const BOUND_23 = 49.73;

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
