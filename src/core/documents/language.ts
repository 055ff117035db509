import * as z from 'zod/mini';
import type { LanguageTag } from '#core/language/text.ts';

/** What `locales/<tag>/language.json` says of a language. */
export const LanguageFile = z.strictObject({
  /** The tag of the `lang` attribute, `zh-Hans`. */
  bcp47: z.string().check(z.minLength(2)),
  /** The language's name in itself. */
  name: z.string().check(z.minLength(1)),
  dir: z.enum(['ltr', 'rtl']),
  /** ISO 15924, `Hans`. */
  script: z.string().check(z.regex(/^[A-Z][a-z]{3}$/)),
  /** Place in the language switcher. */
  order: z.int(),
  /** A complete language must have every text; an incomplete one falls back passage by passage. */
  complete: z.boolean(),
});

/** A language of the site: the folder name under `locales/` with what its file says. */
export type Language = Readonly<z.infer<typeof LanguageFile>> & { readonly tag: LanguageTag };
