import { review } from '#core/cards/review.ts';
import { moment } from '#platform/clock.ts';
import { openStudy } from '#platform/study-store.ts';
import { fetchBuilt } from '../study/sheets.ts';
import { cardsFor, openDesk, writeReview } from './open-desk.ts';
import { wordByQuestion } from './word-by-question.ts';

/**
 * Puts a card for the word of each question that was just answered wrong, and counts again how many wait. Does nothing
 * where the words cannot be had: opening the cards finds them too.
 * @example await feedCards(wrongIn(event.ans, table))
 */
export async function feedCards(wrong: readonly string[]): Promise<void> {
  if (wrong.length === 0) return;
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const wordOf = await fetchBuilt<Readonly<Record<string, string>>>(`${base}word-of-question.json`);
  // Only a question about a word costs the words.
  if (wordOf === null || !wrong.some((q) => q in wordOf || q.startsWith('words-'))) return;
  const study = openStudy();
  try {
    const desk = await openDesk({ termsUrl: `${base}${tag}/glossaries/terms.json` }, study);
    if (desk === null) return;
    const words = wordByQuestion(wordOf, Object.keys(desk.terms));
    const cards = cardsFor(
      desk,
      wrong.flatMap((q) => words.get(q) ?? []),
    );
    await writeReview(study, desk.review, review(desk.review, { type: 'put', cards }, moment()));
  } finally {
    study.close();
  }
}
