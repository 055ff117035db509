import type { Library } from '#core/documents/library.ts';
import { findPassage } from '#core/documents/links.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

/** What a term or a question quotes stands in the passage it names, character for character. */
export function checkQuotes(library: Library): readonly Issue[] {
  const quoting = [
    ...library.glossaries.flatMap(({ terms }) => terms),
    ...library.banks.flatMap(({ questions }) => questions),
  ];
  return quoting.flatMap((thing): readonly Issue[] => {
    const { passage, quote } = thing;
    const found = findPassage(library.documents, passage);
    // A dead link is reported by its own check.
    if (found === null || found.passage.text.includes(quote)) return [];
    return [{ code: 'E_QUOTE', ...locate(library.places, thing, 'quote'), values: { quote, passage } }];
  });
}
