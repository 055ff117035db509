import * as z from 'zod/mini';
import { AnsweredItem, Learner } from '#core/ledger/entry.ts';
import { BankReferences } from '#core/quiz/bank.ts';
import { Rules } from '#core/quiz/rules.ts';

/** What somebody answered on paper, as the organiser typed it in. It is marked by the same rules as any attempt. */
export const PaperAttempt = z.strictObject({
  learner: Learner,
  bank: BankReferences,
  rules: Rules,
  /** Which paper it was: each version is drawn from a seed of its own. */
  seed: z.string().check(z.maxLength(40)),
  version: z.string().check(z.regex(/^[A-D]$/)),
  lang: z.string().check(z.maxLength(20)),
  ans: z.array(z.strictObject({ q: AnsweredItem.shape.q, a: AnsweredItem.shape.a })).check(z.maxLength(500)),
});
export type PaperAttempt = Readonly<z.infer<typeof PaperAttempt>>;
