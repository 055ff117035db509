import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';
import { QuestionBase } from './question.ts';

/** One version of a question bank as its YAML file holds it; the kinds read their own questions further. */
export const Bank = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  version: z.string().check(z.regex(/^\d{4}\.\d{1,2}\.\d+$/)),
  title: LocalText,
  status: z.record(z.string(), z.enum(['draft', 'reviewed'])),
  questions: z.array(z.looseObject(QuestionBase.shape)),
});
export type Bank = z.infer<typeof Bank>;

/** Names one exact bank file: what an attempt was made from, and what it is marked against again. */
export const BankReference = z.strictObject({
  id: z.string(),
  ver: z.string(),
  /** SHA-256 of the bank's canonical JSON, 64 hexadecimal digits. */
  sha: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type BankReference = Readonly<z.infer<typeof BankReference>>;

/** The bank a paper was drawn from, or several in the order they were drawn from. */
export const BankReferences = z.union([
  BankReference,
  z.array(BankReference).check(z.minLength(2), z.maxLength(50)),
]);
export type BankReferences = z.infer<typeof BankReferences>;
