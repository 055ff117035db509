import type { WordCard } from '#core/cards/card.ts';
import type { Judged, TakenOut } from '#core/quiz/mistakes.ts';
import { createDatabase } from './database.ts';

/** What learning beside the quizzes leaves on the device. Failures reject with a `StoreError`. */
export interface StudyStore {
  cards(): Promise<readonly WordCard[]>;
  /** All of them or none; a card that is there is replaced. */
  putCards(cards: readonly WordCard[]): Promise<void>;
  practice(): Promise<readonly (Judged | TakenOut)[]>;
  putPractice(event: Judged | TakenOut): Promise<void>;
  close(): void;
}

/**
 * Opens it; nothing is read before the first call.
 * @example const cards = await openStudy().cards()
 */
export function openStudy(): StudyStore {
  const database = createDatabase();
  return {
    cards: () => database.use((connection) => connection.getAll('cards')),
    putCards: (cards) =>
      database.write(['cards'], (transaction) =>
        Promise.all(cards.map((card) => transaction.objectStore('cards').put(card))),
      ),
    practice: () => database.use((connection) => connection.getAll('practice')),
    putPractice: (event) =>
      database.write(['practice'], (transaction) => transaction.objectStore('practice').put(event)),
    close: () => database.close(),
  };
}
