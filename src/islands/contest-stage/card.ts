import { speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';
import { conditionsIn, type Conditions } from '#core/quiz/conditions.ts';
import { questionRandom } from '#core/quiz/paper.ts';
import type { Said } from '#core/quiz/question.ts';
import { asksAcross } from '#questions/asks-across.ts';
import { clozeRules } from '#questions/cloze/rules.ts';
import { fillInRules } from '#questions/fill-in/rules.ts';
import { matchingRules } from '#questions/matching/rules.ts';
import type { Question } from '#questions/models.ts';
import { multipleChoiceRules } from '#questions/multiple-choice/rules.ts';
import { orderingRules } from '#questions/ordering/rules.ts';
import { singleChoiceRules } from '#questions/single-choice/rules.ts';
import { translationRules } from '#questions/translation/rules.ts';
import { trueFalseRules } from '#questions/true-false/rules.ts';

/** One thing to choose from. `sign` is what a team says instead of the words: A, B, 1, 2. */
export interface CardItem {
  readonly sign: string;
  readonly text: Spoken;
  readonly right: boolean;
}

/** A question as a hall sees it in one language, to be answered aloud. */
export interface Card {
  readonly prompt: Spoken;
  /** A word or a sentence the prompt is about. */
  readonly about: Spoken | null;
  readonly items: readonly CardItem[];
  /** The right answer in words, with the sign where there is one. */
  readonly answer: readonly Said[];
  readonly explanation: Spoken;
}

/** Which contest and seed: they decide the order of options, the same in every language. */
export interface CardPaper {
  readonly quiz: string;
  readonly seed: string;
}

const LETTERS = 'ABCDEFGHIJKL';

/**
 * A question for the hall.
 * @example cardOf(question, 'ug', { quiz: 'county', seed: 'k3v9' }).items[0]?.sign → 'A'
 */
export function cardOf(question: Question, language: LanguageTag, paper: CardPaper): Card {
  const conditions = conditionsIn(language);
  const parts = partsOf(question, conditions, paper);
  const answer = solutionOf(question, conditions);
  return {
    ...parts,
    answer: answer.map((said) => withSign(said, parts.items)),
    explanation: speak(question.explanation, language),
  };
}

/**
 * In which of the languages shown a question is put to the hall: one about a word of another language only in the first,
 * else a column would tell what its neighbour asks. Its answer is shown in all of them.
 * @example askedIn(question, ['zh', 'ug', 'bo'], turn.revealed) → ['zh']
 */
export function askedIn(
  question: Question,
  shown: readonly LanguageTag[],
  revealed: boolean,
): readonly LanguageTag[] {
  return !revealed && asksAcross(question) ? shown.slice(0, 1) : shown;
}

function withSign(said: Said, items: readonly CardItem[]): Said {
  const sign = items.find(({ right, text }) => right && text.text === said.text)?.sign ?? '';
  return sign === '' ? said : { ...said, text: `${sign}. ${said.text}` };
}

type Parts = Pick<Card, 'prompt' | 'about' | 'items'>;

interface Lettered {
  readonly id: string;
  readonly text: Spoken;
}

function lettered(list: readonly Lettered[], right: readonly string[] = []): readonly CardItem[] {
  return list.map(({ id, text }, at) => ({ sign: LETTERS[at] ?? '', text, right: right.includes(id) }));
}

function partsOf(question: Question, conditions: Conditions, paper: CardPaper): Parts {
  const random = questionRandom(paper, question.id);
  switch (question.kind) {
    case 'single-choice': {
      const shown = singleChoiceRules.show(question, conditions, random);
      const items = lettered(shown.options, [question.answer]);
      return { prompt: shown.prompt, about: shown.word ?? null, items };
    }
    case 'multiple-choice': {
      const { prompt, options } = multipleChoiceRules.show(question, conditions, random);
      return { prompt, about: null, items: lettered(options, question.answer) };
    }
    case 'true-false': {
      const { prompt, truths } = trueFalseRules.show(question, conditions, random);
      const items = truths.map(({ id, text }) => ({ sign: '', text, right: id === String(question.answer) }));
      return { prompt, about: null, items };
    }
    case 'ordering': {
      const { prompt, items } = orderingRules.show(question, conditions, random);
      return { prompt, about: null, items: lettered(items) };
    }
    case 'matching': {
      const { prompt, lefts, rights } = matchingRules.show(question, conditions, random);
      const numbered = lefts.map(({ text }, at) => ({ sign: String(at + 1), text, right: false }));
      return { prompt, about: null, items: [...numbered, ...lettered(rights)] };
    }
    case 'cloze': {
      const { prompt, words } = clozeRules.show(question, conditions, random);
      return { prompt, about: clozeRules.about?.(question, conditions) ?? null, items: lettered(words) };
    }
    case 'fill-in': {
      const { prompt } = fillInRules.show(question, conditions, random);
      return { prompt, about: fillInRules.about?.(question, conditions) ?? null, items: [] };
    }
    case 'translation': {
      const { prompt } = translationRules.show(question, conditions, random);
      return { prompt, about: translationRules.about?.(question, conditions) ?? null, items: [] };
    }
    default:
      return question satisfies never;
  }
}

function solutionOf(question: Question, conditions: Conditions): readonly Said[] {
  switch (question.kind) {
    case 'single-choice':
      return singleChoiceRules.solution(question, conditions);
    case 'multiple-choice':
      return multipleChoiceRules.solution(question, conditions);
    case 'true-false':
      return trueFalseRules.solution(question, conditions);
    case 'ordering':
      return orderingRules.solution(question, conditions);
    case 'matching':
      return matchingRules.solution(question, conditions);
    case 'cloze':
      return clozeRules.solution(question, conditions);
    case 'fill-in':
      return fillInRules.solution(question, conditions);
    case 'translation':
      return translationRules.solution(question, conditions);
    default:
      return question satisfies never;
  }
}
