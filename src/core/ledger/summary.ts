import type { Ledger, SummaryEvent } from './record.ts';

/** What a summary tells, without its moment. */
export type Summary = Pick<SummaryEvent, 'read' | 'cards'>;

/**
 * How far the learner has come, in figures: passages read of each document, word cards and their reviews.
 * @example summarise({ county: ['s1-p1'] }, []) → { read: [{ doc: 'county', n: 1 }], cards: { all: 0, seen: 0, reviews: 0 } }
 */
export function summarise(
  read: Readonly<Record<string, readonly string[]>>,
  cards: readonly { readonly started: string | null; readonly memory: { readonly reviews: number } }[],
): Summary {
  return {
    read: Object.entries(read)
      .map(([doc, passages]) => ({ doc, n: passages.length }))
      .filter(({ doc, n }) => n > 0 && doc.length <= 100)
      .sort((a, b) => (a.doc < b.doc ? -1 : 1))
      .slice(0, 500),
    cards: {
      all: cards.length,
      seen: cards.filter(({ started }) => started !== null).length,
      reviews: cards.reduce((sum, { memory }) => sum + memory.reviews, 0),
    },
  };
}

/** Whether the last summary of a ledger says something else, or the first would say anything. */
export function isNews({ records }: Ledger, { read, cards }: Summary): boolean {
  const last = records.findLast((record) => record.type === 'summary');
  const before = last ?? { read: [], cards: { all: 0, seen: 0, reviews: 0 } };
  return JSON.stringify([before.read, before.cards]) !== JSON.stringify([read, cards]);
}
