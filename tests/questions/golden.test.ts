import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { QuestionBase } from '#core/quiz/question.ts';
import { createRandom } from '#core/random.ts';
import { modelOf, QUESTION_MODELS, type QuestionKind } from '#questions/models.ts';

/** A question with what its kind has always made of it: only added to, never changed. */
interface Golden {
  readonly conditions: Conditions;
  readonly question: QuestionBase;
  readonly shown: readonly { readonly seed: string; readonly is: unknown }[];
  readonly possible: number;
  readonly vectors: readonly { readonly answer: unknown; readonly points: number }[];
}

// The keys of the registry are its kinds.
const KINDS = Object.keys(QUESTION_MODELS) as QuestionKind[];

describe.each(KINDS)('the kind %s', (kind) => {
  const model = modelOf({ kind });
  const file = new URL(`golden/${kind}.json`, import.meta.url);
  const golden = JSON.parse(readFileSync(file, 'utf8')) as readonly Golden[];

  test('still reads its golden questions', () => {
    for (const { question } of golden) expect(model.question.parse(question)).toEqual(question);
  });

  test.each(golden)('still marks the answers to $question.id as it did', (one) => {
    const { question, conditions, possible, vectors } = one;
    const marked = vectors.map(({ answer }) => ({
      answer,
      ...model.grade(question, answer === null ? null : model.answer.parse(answer), conditions),
    }));

    expect(marked).toEqual(vectors.map((vector) => ({ ...vector, possible })));
  });

  test.each(golden)('still shows $question.id in the order it did', ({ question, conditions, shown }) => {
    const now = shown.map(({ seed }) => ({ seed, is: model.show(question, conditions, createRandom(seed)) }));

    // A kind may tell its view more than it did: nothing that it told is otherwise.
    expect(now).toMatchObject(shown);
  });
});
