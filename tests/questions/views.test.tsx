import type { ResourceLanguage } from 'i18next';
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { conditionsIn } from '#core/quiz/conditions.ts';
import type { QuestionBase } from '#core/quiz/question.ts';
import { createRandom } from '#core/random.ts';
import { createIslandTranslation } from '#i18n/island-translation.ts';
import type { QuestionKind } from '#questions/models.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { loadViews, viewOf } from '#questions/views.tsx';
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

const conditions = conditionsIn('zh');
// The file of interface words is checked by a test of its own.
const words = JSON.parse(readFileSync('locales/zh/quiz.json', 'utf8')) as ResourceLanguage;
const translation = createIslandTranslation('zh', { quiz: words });

/** A question of each kind with an answer that is right in part, or wrong where there are no parts. */
const SAMPLES: readonly {
  readonly question: QuestionBase;
  readonly kind: QuestionKind;
  readonly given: unknown;
}[] = [
  { kind: 'single-choice', question: singleChoiceQuestion(), given: 'a' },
  { kind: 'multiple-choice', question: multipleChoiceQuestion(), given: ['a', 'b'] },
  { kind: 'true-false', question: trueFalseQuestion(), given: ['false', 'a'] },
  { kind: 'matching', question: matchingQuestion(), given: ['a', 'c', 'b'] },
  { kind: 'ordering', question: orderingQuestion(), given: ['b', 'c', 'a', 'd'] },
  { kind: 'fill-in', question: fillInQuestion(), given: ['每个季度', '生产'] },
  { kind: 'cloze', question: clozeQuestion(), given: ['1', '4'] },
  { kind: 'translation', question: translationQuestion(), given: '有喜事要祝贺' },
];

beforeAll(() => loadViews(SAMPLES));

describe.each(SAMPLES)('the control of $kind', ({ kind, question, given }) => {
  const draw = (answer: unknown, locked: boolean, told: boolean) => {
    const { rules, Control } = viewOf({ kind });
    const props = {
      name: question.id,
      shown: rules.show(question, conditions, createRandom('x')),
      right: told ? rules.key(question, conditions) : null,
      judged: told ? (rules.judge?.(question, answer, conditions) ?? null) : null,
      onChoose: () => undefined,
      ...{ answer, locked, conditions },
    };
    return renderToStaticMarkup(
      <I18nextProvider i18n={translation}>
        <VoicesContext value={{ page: 'zh', languages: {} }}>
          <Control {...props} />
        </VoicesContext>
      </I18nextProvider>,
    );
  };

  test('names its inputs by the prompt and can be answered', () => {
    const open = draw(null, false, false);

    expect(open).toContain(`<legend>${question.prompt.zh ?? ''}</legend>`);
    expect(open).toMatch(/<(?:input|button|select)[ >]/);
    expect(open).not.toContain('disabled=""');
  });

  test('tells nothing of right and wrong while the answer is only locked, and takes no other', () => {
    const locked = draw(given, true, false);
    const idle = /<fieldset[^>]* disabled=""/.test(locked) || !/<(?:input|button|select)[ >]/.test(locked);

    expect(locked).not.toMatch(/is-right|is-wrong|is-missed|verdict-icon|belongs/);
    expect(idle).toBe(true);
  });

  test('marks what is wrong by sign and words once it may', () => {
    expect(draw(given, true, true)).toMatch(/class="[^"]*is-wrong/);
    expect(draw(given, true, true)).toMatch(/class="option-mark"><svg class="verdict-icon".*?<\/svg> \p{L}/u);
  });

  test('marks nothing wrong in the right answer', () => {
    const right = draw(viewOf({ kind }).rules.key(question, conditions), true, true);

    expect(right).toContain('is-right');
    expect(right).not.toMatch(/is-wrong|is-missed|belongs/);
  });
});
