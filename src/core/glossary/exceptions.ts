import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1));

/** `content/glossaries/exceptions.yaml`: where a translation may do otherwise than the checks ask, and why. */
export const Exceptions = z.strictObject({
  /** A key term that one passage rightly renders in another way. */
  terms: z.array(
    z.strictObject({
      /** `glossary#term`. */
      term: words,
      language: words,
      /** `document#passage`. */
      passage: words,
      reason: words,
    }),
  ),
  /** A Tibetan syllable outside the spelling, as loans are. */
  syllables: z.array(z.strictObject({ syllable: words, reason: words })),
});
export type Exceptions = Readonly<z.infer<typeof Exceptions>>;

/** What a library without that file has. */
export const NO_EXCEPTIONS: Exceptions = { terms: [], syllables: [] };
