import type { WordCard } from '#core/cards/card.ts';
import type { Judged, TakenOut } from '#core/quiz/mistakes.ts';
import { createDatabase } from './database.ts';
import { STRICT } from './drafts.ts';
import { freshLog } from './fresh-log.ts';

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
    putCards: async (cards) => {
      await freshLog();
      await database.use(async (connection) => {
        const transaction = connection.transaction('cards', 'readwrite', STRICT);
        await Promise.all([...cards.map((card) => transaction.store.put(card)), transaction.done]);
      });
    },
    practice: () => database.use((connection) => connection.getAll('practice')),
    putPractice: async (event) => {
      await freshLog();
      await database.use(async (connection) => {
        const transaction = connection.transaction('practice', 'readwrite', STRICT);
        await Promise.all([transaction.store.put(event), transaction.done]);
      });
    },
    close: () => database.close(),
  };
}
