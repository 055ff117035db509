import type { Library } from '#core/documents/library.ts';
import type { Reading } from '#core/education-month/education-month.ts';

/**
 * The page that a reading names and that is not there; `null` when it is.
 * @example missingPage(library, { document: 'maqin-school' }) === null
 */
export function missingPage({ documents, glossaries }: Library, reading: Reading): string | null {
  if ('document' in reading) {
    return documents.some(({ slug }) => slug === reading.document) ? null : reading.document;
  }
  if ('glossary' in reading)
    return glossaries.some(({ id }) => id === reading.glossary) ? null : reading.glossary;
  return null;
}
