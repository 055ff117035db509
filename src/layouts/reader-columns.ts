import { alignPassages } from '#core/documents/align.ts';
import type { AlignedPassage } from '#core/documents/align.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import type { Language } from '#core/documents/language.ts';
import { documentNotice } from './translation-notice.ts';

/** A document as the reader shows it in one language. */
export interface ReaderColumn {
  readonly page: Language;
  readonly passages: readonly AlignedPassage[];
  /** Whether it has passages in its own language, so that a borrowed one must be marked. */
  readonly mixed: boolean;
  /** Whether passages are still drafts, so that a reviewed one must be marked. */
  readonly partlyReviewed: boolean;
}

/** A document in one language, with what its passages must be marked with. */
export function readerColumn(document: StudyDocument, page: Language): ReaderColumn {
  const { status } = documentNotice(document, page.tag);
  const passages = alignPassages(document, page.tag);
  return { page, passages, mixed: status !== 'missing', partlyReviewed: status === 'draft' };
}

/** More than a wide screen shows of three languages side by side, in characters of the original. */
const FIRST_SCREEN = 150;

/** How many passages at least fill the first screen when all languages stand beside each other; each takes a line of its own. */
export function firstScreen(document: StudyDocument): number {
  let filled = 0;
  const last = document.passages.findIndex(
    ({ text }) => (filled += Math.max(20, text.length)) >= FIRST_SCREEN,
  );
  return last < 0 ? document.passages.length : last + 1;
}
