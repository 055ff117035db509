import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalText } from '#core/language/text.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import type { QuestionBase } from '#core/quiz/question.ts';
import { createRandom } from '#core/random.ts';
import { modelOf, QUESTION_MODELS, type QuestionKind } from '#questions/models.ts';
import { QUESTION_VIEWS } from '#questions/views.tsx';
import {
  clozeQuestion,
  fillInQuestion,
  matchingQuestion,
  multipleChoiceQuestion,
  orderingQuestion,
  singleChoiceQuestion,
  translationQuestion,
  trueFalseQuestion,
} from './builders.ts';

/** One sound question of every kind; a new kind adds its line, or this does not compile. */
const SAMPLES: Record<QuestionKind, QuestionBase> = {
  'single-choice': singleChoiceQuestion(),
  'multiple-choice': multipleChoiceQuestion(),
  'true-false': trueFalseQuestion(),
  matching: matchingQuestion(),
  ordering: orderingQuestion(),
  'fill-in': fillInQuestion(),
  cloze: clozeQuestion(),
  translation: translationQuestion(),
};
const LANGUAGES = ['zh', 'ug', 'bo'];
const chinese = conditionsIn('zh');

test('every kind has a model and a view under its own name', () => {
  expect(Object.keys(QUESTION_VIEWS).sort()).toEqual(Object.keys(QUESTION_MODELS).sort());
});

describe.each(Object.entries(SAMPLES))('the kind %s', (kind, question) => {
  // The samples are keyed by kind.
  const model = modelOf({ kind: kind as QuestionKind });

  test('names itself and reads its own questions back unchanged', () => {
    expect(model.kind).toBe(kind);
    expect(model.question.parse(question)).toEqual(question);
  });

  test('gives everything for its own right answer, and nothing for an open question', () => {
    const { points, possible } = model.grade(question, model.key(question, chinese), chinese);

    expect(points).toBe(possible);
    expect(possible).toBeGreaterThan(0);
    expect(model.grade(question, null, chinese)).toEqual({ points: 0, possible });
    expect(model.complete(question, model.key(question, chinese))).toBe(true);
  });

  test('grades in whole points between nothing and everything, whatever is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        const read = model.answer.safeParse(answer);
        const { points, possible } = model.grade(question, read.success ? read.data : null, chinese);

        expect(Number.isInteger(points) && points >= 0 && points <= possible).toBe(true);
      }),
    );
  });

  test('reads its right answer back out of JSON', () => {
    const travelled: unknown = JSON.parse(JSON.stringify(model.key(question, chinese)));

    expect(model.answer.parse(travelled)).toEqual(model.key(question, chinese));
  });

  test('shows the same seed the same way', () => {
    const shown = () => model.show(question, chinese, createRandom('seed'));

    expect(shown()).toEqual(shown());
  });

  test.each(LANGUAGES)('says the right answer in %s or in the original', (language) => {
    const words = model.solution(question, conditionsIn(language));

    expect(words.length).toBeGreaterThan(0);
    expect(words).toEqual(
      model.spoken(question, model.key(question, conditionsIn(language)), conditionsIn(language)),
    );
    expect(words.every((word) => [language, 'zh'].includes(word.language))).toBe(true);
  });

  test('says what its prompt is about in a language of its own, or that the prompt says it all', () => {
    const about = model.about?.(question, chinese) ?? null;

    if (about !== null) {
      expect(about.text).not.toMatch(/\[\[|\|/);
      expect(LANGUAGES).toContain(about.language);
    }
  });

  test('passes every text it has through a change, and changes nothing else', () => {
    const seen: LocalText[] = [];
    const same = model.withTexts(question, (text) => {
      seen.push(text);
      return text;
    });

    expect(same).toEqual(question);
    expect(new Set(seen.map((text) => JSON.stringify(text)))).toEqual(
      new Set(model.texts(question).map((text) => JSON.stringify(text))),
    );
  });
});
