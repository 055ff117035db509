import * as z from 'zod/mini';
import type { WordCard } from '#core/cards/card.ts';
import { AnswerJson, Instant } from '#core/ledger/entry.ts';
import { BankReference } from '#core/quiz/bank.ts';
import type { Judged, TakenOut } from '#core/quiz/mistakes.ts';
import type { Everything } from './everything.ts';

const Count = z.number().check(z.minimum(0));
const Name = z.string().check(z.minLength(1), z.maxLength(200));

const Card = z.strictObject({
  id: Name,
  added: Instant,
  started: z.nullable(Instant),
  out: z.boolean(),
  due: Instant,
  memory: z.strictObject({
    stability: Count,
    difficulty: Count,
    days: Count,
    step: Count,
    reviews: z.int().check(z.minimum(0)),
    lapses: z.int().check(z.minimum(0)),
    state: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    last: z.nullable(Instant),
  }),
});

const Practice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('judged'),
    q: Name,
    bank: BankReference,
    a: AnswerJson,
    ask: Name,
    answer: Name,
    at: Instant,
    day: Name,
    right: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('out'), q: Name, at: Instant }),
]);

/**
 * The word cards of a file that are what they should be; anything else in it is left where it is.
 * @example cardsIn(everything).map(({ id }) => id) → ['key-terms#jizhi']
 */
export function cardsIn({ stores }: Everything): readonly WordCard[] {
  return (stores.cards ?? []).flatMap(({ value }) => Card.safeParse(value).data ?? []);
}

/**
 * The same for what was practised outside of attempts.
 * @example practiceIn(everything).length
 */
export function practiceIn({ stores }: Everything): readonly (Judged | TakenOut)[] {
  return (stores.practice ?? []).flatMap(({ value }) => Practice.safeParse(value).data ?? []);
}

/**
 * Whether a card out of a file says more than the one that is here: it is new, or was graded more often.
 * @example saysMore(undefined, card) → true
 */
export function saysMore(own: WordCard | undefined, theirs: WordCard): boolean {
  return own === undefined || theirs.memory.reviews > own.memory.reviews;
}
