import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPaper, questionRandom } from '#core/quiz/paper.ts';
import { shuffle } from '#core/random.ts';

interface Frozen {
  readonly bank: readonly string[];
  readonly papers: readonly {
    readonly quiz: string;
    readonly count: number;
    readonly seed: string;
    readonly questions: readonly string[];
    readonly options: Readonly<Record<string, string>>;
  }[];
}

const path = new URL('../../fixtures/frozen/papers-1.json', import.meta.url);
// Written once by the first release and never again.
const { bank, papers } = JSON.parse(readFileSync(path, 'utf8')) as Frozen;
const questions = bank.map((id) => ({ id }));

describe.each(papers)('the paper of $quiz with the seed $seed', ({ quiz, count, seed, ...drawn }) => {
  test('is the one that was drawn in 2026', () => {
    expect(drawPaper({ id: quiz, count }, questions, seed).questions).toEqual(drawn.questions);
  });

  test('has the options in the order of 2026', () => {
    for (const [question, order] of Object.entries(drawn.options)) {
      const options = shuffle(['a', 'b', 'c', 'd'], questionRandom({ quiz, seed }, question));
      expect(options.join('')).toBe(order);
    }
  });
});

test('asks no question twice and as many as the quiz wants, as far as the bank has them', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (seed, count) => {
      const drawn = drawPaper({ id: 'q', count }, questions, seed).questions;

      expect(new Set(drawn).size).toBe(Math.min(count, bank.length));
      expect(drawn.every((id) => bank.includes(id))).toBe(true);
    }),
  );
});

test('draws every question of a bank equally often', () => {
  const times = new Map<string, number>();
  for (let seed = 0; seed < 2400; seed++) {
    for (const id of drawPaper({ id: 'q', count: 3 }, questions, `s${seed}`).questions) {
      times.set(id, (times.get(id) ?? 0) + 1);
    }
  }

  // 600 expected; four standard deviations to either side.
  expect(Math.min(...times.values())).toBeGreaterThan(515);
  expect(Math.max(...times.values())).toBeLessThan(685);
});
