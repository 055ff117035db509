import type { Field } from './payload.ts';
import { FIELDS } from './payload.ts';
import type { Postings } from './postings.ts';

const BOOST: Readonly<Record<Field, number>> = { body: 1, title: 5 };

// lunr's defaults: how soon repetition stops counting, and how much a long text is held against it.
const K1 = 1.2;
const B = 0.75;

/** What weighing needs to know of all documents. */
export interface Statistics {
  readonly documents: number;
  readonly lengths: Readonly<Record<Field, readonly number[]>>;
  readonly average: Readonly<Record<Field, number>>;
}

/**
 * The statistics of an index.
 * @example statistics({ body: [2, 4], title: [1, 1] }).average.body === 3
 */
export function statistics(lengths: Statistics['lengths']): Statistics {
  const mean = (all: readonly number[]) => all.reduce((sum, length) => sum + length, 0) / all.length;
  return {
    documents: lengths.body.length,
    lengths,
    average: { body: mean(lengths.body), title: mean(lengths.title) },
  };
}

/**
 * A function that weighs one term in one field of one document as lunr 2.3.9's builder does (BM25, three decimals).
 * @example weigher(statistics, postings)('body', 3, 2)
 */
export function weigher({ documents, lengths, average }: Statistics, postings: Postings) {
  const holding = FIELDS.reduce((sum, field) => sum + postings[field].positions.length, 0);
  const rarity = Math.log(1 + Math.abs((documents - holding + 0.5) / (holding + 0.5)));
  return (field: Field, position: number, count: number): number => {
    const length = (lengths[field][position] ?? 0) / average[field];
    const score = ((rarity * ((K1 + 1) * count)) / (K1 * (1 - B + B * length) + count)) * BOOST[field];
    return Math.round(score * 1000) / 1000;
  };
}
