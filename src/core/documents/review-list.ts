import type { LanguageTag } from '#core/language/text.ts';
import type { Passage, StudyDocument } from './document.ts';
import { passageState } from './progress.ts';
import type { PassageState } from './progress.ts';

/** A passage somebody still has to read, with its translation if there is one. */
export interface ToReview {
  readonly passage: Passage;
  readonly state: Exclude<PassageState, 'reviewed'>;
  readonly text: string | null;
  readonly note: string | null;
}

/**
 * The passages of a document whose translation nobody has reviewed, in the order of the original.
 * @example toReview(document, 'ug').length
 */
export function toReview(document: StudyDocument, language: LanguageTag): readonly ToReview[] {
  const translation = document.translations[language];
  return document.passages.flatMap((passage): readonly ToReview[] => {
    const state = passageState(passage, translation);
    if (state === 'reviewed') return [];
    const own = translation?.passages[passage.id];
    return [{ passage, state, text: own?.text ?? null, note: own?.note ?? null }];
  });
}
