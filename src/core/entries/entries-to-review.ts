import type { ToReview } from '#core/documents/review-list.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { entryState } from './entry-state.ts';
import type { Entry } from './entry.ts';

/**
 * The texts of entries whose translation nobody has reviewed, as the list of a document's passages is: one row a text,
 * under the id of its entry on its page; the note stands with the first of them.
 * @example entriesToReview(conventionEntries(library), 'ug')[0]?.passage.id === 'about'
 */
export function entriesToReview(entries: readonly Entry[], language: LanguageTag): readonly ToReview[] {
  return entries.flatMap((entry): readonly ToReview[] => {
    const state = entryState(entry, language);
    if (state === 'reviewed') return [];
    const [, id = ''] = entry.name.split('#');
    return entry.texts.map(({ texts }, index) => ({
      passage: { id, kind: 'text', text: texts[ORIGINAL] ?? '', line: 1 },
      state,
      text: texts[language] ?? null,
      note: index === 0 ? (entry.marks.note?.[language] ?? null) : null,
    }));
  });
}
