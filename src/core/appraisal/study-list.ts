import type { Bank } from '#core/quiz/bank.ts';
import type { Hundredths } from './hundredths.ts';
import type { QuizFigures } from './item-analysis.ts';
import { FEWEST_ANSWERS } from './item-analysis.ts';

/** A passage or a word of a passage that many did not know: what to study next year. */
export interface StudyItem {
  /** `document#passage`: where it stands. */
  readonly passage: string;
  /** The characters of the original that were asked about. */
  readonly quote: string;
  /** How many questions asked about it, how often, and how often not all of the answer was right. */
  readonly questions: number;
  readonly asked: number;
  readonly missed: number;
  readonly share: Hundredths;
}

/** Three in ten: what fewer missed is known well enough. */
const WORTH_STUDYING = 3000;

/**
 * What was missed most, by passage and word, the worst first: three in ten or more of those asked, and at least five of them
 * answers. The same place asked by several questions and quizzes is one line.
 * @example studyList(analyseItems(evaluation, banks), banks).slice(0, 20)
 */
export function studyList(figures: readonly QuizFigures[], banks: readonly Bank[]): readonly StudyItem[] {
  const questions = new Map(
    banks.flatMap((bank) => bank.questions).map((question) => [question.id, question]),
  );
  const places = new Map<string, { ids: Set<string>; asked: number; right: number }>();
  for (const { question, asked, right } of figures.flatMap(({ items }) => items)) {
    const about = questions.get(question);
    if (about === undefined) continue;
    const key = `${about.passage}\n${about.quote}`;
    const place = places.get(key) ?? { ids: new Set(), asked: 0, right: 0 };
    place.ids.add(question);
    place.asked += asked;
    place.right += right;
    places.set(key, place);
  }
  return [...places]
    .map(([key, { ids, asked, right }]): StudyItem => {
      const [passage = '', quote = ''] = key.split('\n');
      const missed = asked - right;
      const share = Math.floor((20_000 * missed + asked) / (2 * asked));
      return { passage, quote, questions: ids.size, asked, missed, share };
    })
    .filter(({ share, asked }) => share >= WORTH_STUDYING && asked >= FEWEST_ANSWERS)
    .sort(
      (a, b) =>
        b.share - a.share || b.asked - a.asked || (a.passage + a.quote < b.passage + b.quote ? -1 : 1),
    );
}
