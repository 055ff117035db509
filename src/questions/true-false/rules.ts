import { speak, type Spoken } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Grade, QuestionRules } from '#core/quiz/question.ts';
import { shuffle } from '#core/random.ts';
import { reworded, wording } from '../wording.ts';
import type { TrueFalse } from './schema.ts';

const TRUTHS = ['true', 'false'] as const;
/** Whether the statement is true, and the id of the reason; empty while open. */
export type TrueFalseAnswer = readonly [truth: (typeof TRUTHS)[number] | '', reason: string];

// An answer is said where no interface is at hand too, and in the language of answers, which may not be the page's:
// so these two words are texts of the kind.
const WORDS: Readonly<Record<(typeof TRUTHS)[number], LocalText>> = {
  true: { zh: '对', ug: 'توغرا', bo: 'འགྲིག' },
  false: { zh: '错', ug: 'خاتا', bo: 'མ་འགྲིག' },
};

/** What the learner sees: true and false always in this order, the reasons in the paper's. */
export interface TrueFalseShown {
  readonly prompt: Spoken;
  readonly truths: readonly { readonly id: (typeof TRUTHS)[number]; readonly text: Spoken }[];
  readonly reasons: readonly { readonly id: string; readonly text: Spoken }[];
}

/** How a statement is shown, marked and said. See `model.ts`. */
export const trueFalseRules: QuestionRules<TrueFalse, TrueFalseShown, TrueFalseAnswer> = {
  show: (question, { ask, answer }, random) => ({
    prompt: speak(question.prompt, ask),
    truths: TRUTHS.map((id) => ({ id, text: speak(WORDS[id], answer) })),
    reasons: shuffle(question.reasons, random).map((reason) => ({
      id: reason.id,
      text: speak(wording(reason), answer),
    })),
  }),
  grade,
  complete: (question, [truth, reason]) => truth !== '' && question.reasons.some(({ id }) => id === reason),
  key,
  solution: (question, conditions) => words(question, key(question), conditions),
  spoken: words,
  withTexts: (question, change) => ({
    ...question,
    prompt: change(question.prompt),
    explanation: change(question.explanation),
    reasons: reworded(question.reasons, change),
  }),
  texts: (question) => [question.prompt, question.explanation, ...question.reasons.map(wording)],
};

// The right reason for the wrong truth proves nothing: it earns nothing by itself.
function grade(question: TrueFalse, answer: TrueFalseAnswer | null): Grade {
  const [truth, reason] = answer ?? ['', ''];
  const points = truth !== String(question.answer) ? 0 : reason === question.reason ? 2 : 1;
  return { points, possible: 2 };
}

function key(question: TrueFalse): TrueFalseAnswer {
  return [question.answer ? 'true' : 'false', question.reason];
}

function words(
  question: TrueFalse,
  [truth, reason]: TrueFalseAnswer,
  conditions: Conditions,
): readonly Spoken[] {
  const said = question.reasons.filter(({ id }) => id === reason).map(wording);
  return [...(truth === '' ? [] : [WORDS[truth]]), ...said].map((text) => speak(text, conditions.answer));
}
