import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMarkingKey } from '#core/appraisal/marking-key.ts';
import { regrade } from '#core/appraisal/regrade.ts';
import { newestRelease } from '#core/quiz/release.ts';
import { readLibrary } from '#library/read-library.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { attempt, chain } from '../ledger/builders.ts';

interface Frozen {
  readonly version: string;
  readonly attempts: readonly {
    readonly quiz: string;
    readonly seed: string;
    readonly sha: string;
    readonly questions: readonly string[];
    readonly answers: string;
    readonly score: number;
  }[];
}

const path = new URL('../../fixtures/frozen/marks-1.json', import.meta.url);
// Papers of the eight quizzes as they were drawn from the first released banks; never written again.
const { version, attempts } = JSON.parse(readFileSync(path, 'utf8')) as Frozen;
const { library } = await readLibrary('.');
const banks = library.releases.map(({ bank }) => bank);
const key = createMarkingKey({ banks, blueprints: library.blueprints, models: QUESTION_MODELS });

test.each(attempts)('an attempt at $quiz of 2026 with the seed $seed is still marked the same', (frozen) => {
  const { quiz, seed, sha, questions, answers, score } = frozen;
  const ans = questions.map((q, index) => ({ q, a: answers[index] ?? null, ms: 1 }));
  const [entry] = chain([attempt({ quiz, seed, ans, score, of: 10, bank: { id: quiz, ver: version, sha } })]);

  expect(regrade(entry!, key)).toMatchObject({ state: 'marked', points: score, possible: 10, agrees: true });
});

test('every quiz draws from banks that have a release', () => {
  for (const { banks: ids } of library.blueprints) {
    for (const id of ids) expect(newestRelease(library.releases, id), id).not.toBeNull();
  }
});
