import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';
import { AnswerJson } from '#core/ledger/entry.ts';

/**
 * A mistake in a released question, put right without touching the release. `void`: everyone gets full points, so that
 * nobody loses by it. `accept`: this answer counts as right too.
 */
export const Erratum = z
  .strictObject({
    bank: z.string(),
    versions: z.array(z.string()).check(z.minLength(1)),
    question: z.string(),
    void: z.optional(z.literal(true)),
    accept: z.optional(AnswerJson),
    reason: LocalText,
    date: z.iso.date(),
    /** Who answers for it. */
    by: z.string().check(z.minLength(1)),
  })
  .check(
    z.refine((erratum) => (erratum.void === undefined) !== (erratum.accept === undefined), {
      error: 'void: true / accept: …',
      path: ['void'],
    }),
  );
export type Erratum = Readonly<z.infer<typeof Erratum>>;

/** `content/question-banks/errata.yaml`. */
export const ErrataFile = z.object({
  status: z.record(z.string(), z.enum(['draft', 'reviewed'])),
  errata: z.array(Erratum),
});
