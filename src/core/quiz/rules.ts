import * as z from 'zod/mini';

/** So many questions of one difficulty, with one tag, or both. */
export const MixPart = z.strictObject({
  count: z.int().check(z.positive()),
  difficulty: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  tag: z.optional(z.string().check(z.maxLength(40))),
});
export type MixPart = Readonly<z.infer<typeof MixPart>>;

/**
 * What a paper is drawn and marked by, as an attempt records it: whoever marks it again needs no blueprint of that day.
 * What is left out is the usual: no mix, shuffled, nothing lost by a wrong answer, half for almost, the script itself.
 */
export const Rules = z.strictObject({
  count: z.int().check(z.positive(), z.maximum(500)),
  /** Parts drawn one after the other; the rest of `count` is any question. */
  mix: z.optional(z.array(MixPart).check(z.minLength(1), z.maxLength(20))),
  /** `false`: the questions stand in the banks' own order. */
  shuffle: z.optional(z.literal(false)),
  /** Points lost by a wrong answer; an attempt never has less than 0. */
  negative: z.optional(z.int().check(z.positive(), z.maximum(10))),
  /** Points of the two of a typed answer for one that is almost right. */
  almost: z.optional(z.union([z.literal(0), z.literal(2)])),
  romanised: z.optional(z.literal(true)),
  /** The edition of the rules by which typed and assembled answers are judged; the first where it is absent. */
  marking: z.optional(z.literal(2)),
});
export type Rules = Readonly<z.infer<typeof Rules>>;
