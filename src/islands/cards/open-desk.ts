import { newCard, type WordCard } from '#core/cards/card.ts';
import { dueByDay } from '#core/cards/deck.ts';
import { changed, review, startReview, type Review } from '#core/cards/review.ts';
import { moment } from '#platform/clock.ts';
import { keepDueCards } from '#platform/due-cards.ts';
import { myWords } from '#platform/my-words.ts';
import type { StudyStore } from '#platform/study-store.ts';
import type { CardsIslandProps } from './CardsIsland.tsx';
import { fetchTerms, type Terms } from './terms.ts';

/** The cards of this device and the words they stand for. */
export interface Desk {
  readonly review: Review;
  readonly terms: Terms;
  /** Ids of all rows, also of words that are not asked any more. */
  readonly known: ReadonlySet<string>;
}

/** Opens the cards, with one for each word kept while reading; `null` when the words could not be had. */
export async function openDesk(
  { termsUrl }: Pick<CardsIslandProps, 'termsUrl'>,
  study: StudyStore,
): Promise<Desk | null> {
  const [terms, rows] = await Promise.all([fetchTerms(termsUrl), study.cards()]);
  if (terms === null) return null;
  // A word its glossary no longer has cannot be asked; its row waits.
  const start = startReview(
    rows.filter(({ id }) => id in terms),
    moment(),
  );
  const desk = { review: start, terms, known: new Set(rows.map(({ id }) => id)) };
  const fed = review(start, { type: 'put', cards: cardsFor(desk, myWords()) }, moment());
  await writeReview(study, start, fed);
  return { ...desk, review: fed };
}

/** New cards for those of some words that have none. */
export function cardsFor(
  { terms, known, review: { cards } }: Desk,
  ids: readonly string[],
): readonly WordCard[] {
  const { now } = moment();
  return [...new Set(ids)]
    .filter((id) => id in terms && !known.has(id) && cards.every((card) => card.id !== id))
    .map((id) => newCard(id, now));
}

/** Writes what changed, and the figures other pages show. */
export async function writeReview(study: StudyStore, before: Review, after: Review): Promise<void> {
  await study.putCards(changed(before, after));
  keepDueCards(dueByDay(after.cards, moment()));
}

/** Counts again for other pages, from what is on the device: a card may have been graded since it was last read. */
export async function recount(study: StudyStore, terms: Terms): Promise<void> {
  const cards = (await study.cards()).filter(({ id }) => id in terms);
  keepDueCards(dueByDay(cards, moment()));
}
