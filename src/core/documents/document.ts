import * as z from 'zod/mini';
import type { LanguageTag } from '#core/language/text.ts';
import { LocalText } from '#core/language/text.ts';
import type { PassageAttributes } from './id-line.ts';
import type { PassageKind, PassageShape } from './passage.ts';
import { Day, EntryMarks, REVIEW_FIELDS, TRANSLATION_STATUSES } from './review-fields.ts';

/** `content/documents/<slug>/document.yaml`. */
export const DocumentFile = z.strictObject({
  order: z.int(),
  /** The language the document was written in. */
  original: z.string(),
  name: LocalText,
  /** Who issued it, `null` when the text names nobody. */
  issuer: z.nullable(LocalText),
  place: z.nullable(LocalText),
  date: z.nullable(Day),
  collection: LocalText,
  source: LocalText,
  ...REVIEW_FIELDS,
  about: z.optional(EntryMarks),
  /** Oddities of the source that are kept on purpose. */
  notes: z._default(z.array(z.strictObject({ passage: z.string(), text: LocalText })), []),
});

/** Front matter of the original. */
export const OriginalHead = z.strictObject({
  language: z.string(),
  status: z.literal('original'),
});

/** Front matter of a translation. */
export const TranslationHead = z.strictObject({
  language: z.string(),
  status: z.enum(TRANSLATION_STATUSES),
  translator: z.string().check(z.minLength(1)),
  translated: Day,
  reviewer: z.optional(z.string().check(z.minLength(1))),
  reviewed: z.optional(Day),
});

/** One aligned block of the original; the same id names it in every language. */
export interface Passage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly text: string;
  /** 1-based line in its file. */
  readonly line: number;
}

/** The same block in a translation, with what its id line says of it. */
export interface TranslatedPassage extends PassageAttributes {
  readonly text: string;
  readonly shape: PassageShape;
  readonly line: number;
}

/** A document in one other language. */
export type Translation = Readonly<z.infer<typeof TranslationHead>> & {
  /** By passage id, in the order of the file. */
  readonly passages: Readonly<Record<string, TranslatedPassage>>;
};

/** A study text with its passages, in every language it exists in. */
export type StudyDocument = Readonly<z.infer<typeof DocumentFile>> & {
  readonly slug: string;
  readonly passages: readonly Passage[];
  readonly translations: Readonly<Record<LanguageTag, Translation>>;
};

/**
 * Where the text of a document in one language stands, from the project's root.
 * @example documentFile('maqin-school', 'ug') === 'content/documents/maqin-school/ug.md'
 */
export function documentFile(slug: string, language: LanguageTag): string {
  return `content/documents/${slug}/${language}.md`;
}
