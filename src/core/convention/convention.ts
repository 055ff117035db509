import * as z from 'zod/mini';
import { Day, EntryMarks, MARK_FIELDS, TRANSLATION_STATUSES } from '#core/documents/review-fields.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { LocalText, ORIGINAL } from '#core/language/text.ts';

const words = z.string().check(z.minLength(1));
const pair = z.tuple([words, words]);

/** The two lines of a couplet in one language, and how they are pronounced. */
export const CoupletText = z.strictObject({ lines: pair, romanisation: pair });
export type CoupletText = Readonly<z.infer<typeof CoupletText>>;

/** Two lines of the village rules. */
export interface Couplet {
  readonly id: string;
  readonly texts: Readonly<Record<LanguageTag, CoupletText>>;
  /** What the words mean, nothing more. */
  readonly gloss: LocalText;
  readonly marks: EntryMarks;
}

/** In the file the languages and the marks stand beside `id` and `gloss`; here they are apart. */
const CoupletFile = z.pipe(
  z
    .catchall(z.object({ id: words, gloss: LocalText, ...MARK_FIELDS }), CoupletText)
    .check(z.refine((couplet) => ORIGINAL in couplet, { error: `needs ${ORIGINAL}`, path: [ORIGINAL] })),
  z.transform(({ id, gloss, of, status, reviewer, reviewed, note, ...texts }): Couplet => ({
    id,
    gloss,
    texts,
    marks: { of, status, reviewer, reviewed, note },
  })),
);

/** `content/convention/convention.yaml`: the 84-character village rules. */
export const Convention = z.strictObject({
  title: LocalText,
  /** `document#passage` the rules are quoted from. */
  source: words,
  status: z.record(z.string(), z.enum(TRANSLATION_STATUSES)),
  translator: words,
  translated: Day,
  reviewer: z.optional(z.record(z.string(), words)),
  reviewed: z.optional(z.record(z.string(), Day)),
  /** Of the title. */
  about: z.optional(EntryMarks),
  couplets: z.array(CoupletFile),
});
export type Convention = Readonly<z.infer<typeof Convention>>;

/** Seven couplets of two lines of six characters. */
export const CONVENTION_SHAPE = { couplets: 7, lines: 2, characters: 6 } as const;
