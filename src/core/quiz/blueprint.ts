import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';

/** A quiz as its YAML file describes it: which bank, how many questions, when it is passed. */
export const Blueprint = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  order: z.int(),
  title: LocalText,
  bank: z.string(),
  /** How many questions a paper draws. */
  count: z.int().check(z.positive()),
  /** Passed from this share on, in per cent of the possible points. */
  passMark: z.int().check(z.minimum(0), z.maximum(100)),
  /** The page the quiz belongs to. */
  about: z.union([
    z.strictObject({ document: z.string() }),
    z.strictObject({ glossary: z.string() }),
    z.strictObject({ convention: z.literal(true) }),
  ]),
});
export type Blueprint = z.infer<typeof Blueprint>;
