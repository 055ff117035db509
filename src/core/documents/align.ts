import type { LanguageTag } from '#core/language/text.ts';
import type { StudyDocument } from './document.ts';
import type { PassageKind } from './passage.ts';
import { passageState } from './progress.ts';
import type { PassageState } from './progress.ts';

/** A passage as a reader of one language gets it. */
export interface AlignedPassage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly text: string;
  /** The language the text really is in. */
  readonly language: LanguageTag;
  /** True when the text is the original because no translation of this passage exists. */
  readonly fallback: boolean;
  /** How far its translation into the reader's language is; the original is simply there. */
  readonly state: PassageState | 'original';
}

/**
 * Every passage of the original, in its order, in `language` where that exists and else in the original. Passages
 * that only a translation has are left out: the original decides what the document holds.
 * @example alignPassages(document, 'bo')[0]?.fallback
 */
export function alignPassages(document: StudyDocument, language: LanguageTag): readonly AlignedPassage[] {
  const translation = document.translations[language];
  return document.passages.map((passage) => {
    const { id, kind, text } = passage;
    const state = language === document.original ? 'original' : passageState(passage, translation);
    const own = translation?.passages[id];
    if (own !== undefined) return { id, kind, text: own.text, language, fallback: false, state };
    return { id, kind, text, language: document.original, fallback: state !== 'original', state };
  });
}
