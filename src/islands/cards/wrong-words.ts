import { mistakeBook } from '#core/quiz/mistakes.ts';
import { openStore } from '#platform/store.ts';
import { openStudy } from '#platform/study-store.ts';
import { banksOf, fetchShelf, judgedAnswers } from '../study/judge-attempts.ts';
import type { CardsIslandProps } from './CardsIsland.tsx';
import type { Terms } from './terms.ts';
import { wordByQuestion } from './word-by-question.ts';

/** The words of the questions that are in the wrong-answer book now. */
export async function wrongWords(
  { banksUrl, wordOf }: CardsIslandProps,
  terms: Terms,
): Promise<readonly string[]> {
  const words = wordByQuestion(wordOf, Object.keys(terms));
  const [store, study] = [await openStore(), openStudy()];
  const [entries, practice] = await Promise.all([store.entries(), study.practice()]);
  store.close();
  study.close();
  // Only attempts with a question about a word cost a bank.
  const about = entries.filter(({ ans }) => ans.some(({ q }) => words.has(q)));
  const shelf = await fetchShelf(banksUrl, about.flatMap(banksOf));
  return mistakeBook([...judgedAnswers(about, shelf), ...practice]).flatMap(
    ({ wrong }) => words.get(wrong.q) ?? [],
  );
}
