import * as z from 'zod/mini';
import type { WordCard } from '#core/cards/card.ts';
import { AnsweredItem, AnswerJson, AttemptEvent, Instant } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
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

const { id, quiz, bank, seed, mode, rules, lang, to, start, ms } = AttemptEvent.shape;
// One that was begun in a supervised sitting stays on the device it was begun on: it is no such draft.
const OpenAttempt = z.strictObject({
  ...{ id, quiz, bank, seed, mode: z.optional(mode), rules, lang, to, start, ms },
  place: z.optional(z.union([z.int().check(z.minimum(0), z.maximum(499)), z.literal('review')])),
  flagged: z.optional(z.array(Name).check(z.maxLength(500))),
  again: z.optional(z.array(Name).check(z.maxLength(500))),
  left: z.optional(z.strictObject({ ms: z.int().check(z.minimum(0)), at: Instant })),
});
const AnswerKey = z.tuple([id, z.int().check(z.minimum(0), z.maximum(499))]);

/** An attempt that was not handed in, and its answers with their places. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly answers: readonly (readonly [place: number, item: AnsweredItem])[];
}

/**
 * The open attempts of a file that are what they should be, each with its answers.
 * @example draftsIn(everything)[0]?.answers → [[0, { q: 'school-001', a: 'b', ms: 4100 }]]
 */
export function draftsIn({ stores }: Everything): readonly KeptDraft[] {
  const answers = (stores.answers ?? []).flatMap(({ key, value }) => {
    const [at, item] = [AnswerKey.safeParse(key).data, AnsweredItem.safeParse(value).data];
    return at === undefined || item === undefined ? [] : [{ attempt: at[0], place: at[1], item }];
  });
  return (stores.drafts ?? []).flatMap(({ value }): readonly KeptDraft[] => {
    const row = OpenAttempt.safeParse(value).data;
    if (row === undefined) return [];
    const own = answers.filter(({ attempt }) => attempt === row.id);
    // What is optional is left out of such a row, never undefined: its schema made it from JSON.
    const draft = { ...row, items: [] } as Draft;
    return [{ draft, answers: own.map(({ place, item }) => [place, item]) }];
  });
}

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
