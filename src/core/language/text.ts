import * as z from 'zod/mini';
import { ORIGINAL } from './spoken.ts';

// Pages that only speak take `spoken.ts` and leave the schema library at home.
export { ORIGINAL, speak, type LanguageTag, type Spoken } from './spoken.ts';

/** A text in one or more languages, by tag. The original is always there. */
export const LocalText = z
  .record(z.string(), z.string().check(z.minLength(1)))
  .check(z.refine((text) => ORIGINAL in text, { error: `needs ${ORIGINAL}` }));
export type LocalText = Readonly<z.infer<typeof LocalText>>;
