import * as z from 'zod/mini';
import { Day, EntryMarks, MARK_FIELDS, TRANSLATION_STATUSES } from '#core/documents/review-fields.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { LocalText, ORIGINAL } from '#core/language/text.ts';

const words = z.string().check(z.minLength(1));

/** A term in one language. `romanisation` is pinyin, ULY or Wylie. */
export const TermText = z.strictObject({
  term: words,
  romanisation: words,
  definition: words,
  example: words,
});
export type TermText = Readonly<z.infer<typeof TermText>>;

/** A term of a glossary, in each language it exists in. */
export interface Term {
  readonly id: string;
  /** `document#passage` where the term stands. */
  readonly passage: string;
  /** Characters that occur in that passage of the original. */
  readonly quote: string;
  readonly texts: Readonly<Record<LanguageTag, TermText>>;
  readonly marks: EntryMarks;
}

/** In the file the languages and the marks stand beside `id`, `passage` and `quote`; here they are apart. */
const TermFile = z.pipe(
  z
    .catchall(z.object({ id: words, passage: words, quote: words, ...MARK_FIELDS }), TermText)
    .check(z.refine((term) => ORIGINAL in term, { error: `needs ${ORIGINAL}`, path: [ORIGINAL] })),
  z.transform(({ id, passage, quote, of, status, reviewer, reviewed, note, ...texts }): Term => ({
    id,
    passage,
    quote,
    texts,
    marks: { of, status, reviewer, reviewed, note },
  })),
);

/** `content/glossaries/<id>.yaml`. */
export const Glossary = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  order: z.int(),
  /** True when the terms have a fixed order of their own, as the seven entries have. */
  ordered: z.boolean(),
  title: LocalText,
  description: LocalText,
  /** `document#passage` the glossary was drawn from. */
  source: z.optional(words),
  status: z.record(z.string(), z.enum(TRANSLATION_STATUSES)),
  translator: words,
  translated: Day,
  reviewer: z.optional(z.record(z.string(), words)),
  reviewed: z.optional(z.record(z.string(), Day)),
  /** Of the title and the description. */
  about: z.optional(EntryMarks),
  terms: z.array(TermFile),
});
export type Glossary = Readonly<z.infer<typeof Glossary>>;
