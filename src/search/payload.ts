import type { LanguageTag } from '#core/language/text.ts';

/** Something a search can find: one passage of a document, a term, a page. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  /** What it is a part of, for a reader to recognise: the name of the document or glossary. It is not searched. */
  readonly place: string;
  /** Where it stands under the pages of the payload's language: `documents/maqin-school/#s1-p1`. */
  readonly path: string;
  readonly text: string;
  /** What the text really is in; it differs from the payload's language where a translation is missing. */
  readonly language: LanguageTag;
}

/** The fields of a document that are searched, in the order in which postings are written. */
export const FIELDS = ['body', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * An index as it travels: counts only. The weights that lunr's own builder would write follow from them
 * (`weights.ts`), and counts are a third of the bytes. Documents are named by their positions in `docs`.
 */
export interface IndexData {
  /** How many terms each field of each document has. */
  readonly lengths: Readonly<Record<Field, readonly number[]>>;
  /** All terms in UTF-16 order, parted by spaces. */
  readonly terms: string;
  /** For each term, where it stands: see `postings.ts`. */
  readonly postings: readonly (readonly number[])[];
}

/** What one language's search loads: plain JSON. */
export interface SearchPayload {
  readonly index: IndexData;
  readonly docs: readonly SearchDocument[];
}
