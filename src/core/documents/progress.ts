import type { LanguageTag } from '#core/language/text.ts';
import type { Passage, StudyDocument, Translation } from './document.ts';
import { sourceHash } from './source-hash.ts';

/** How far the translation of one passage is; `stale` when the original changed after it was made. */
export const PASSAGE_STATES = ['missing', 'stale', 'draft', 'reviewed'] as const;
export type PassageState = (typeof PASSAGE_STATES)[number];

/** Who has read a passage, by its own id line or else by the front matter. */
export type Review = Pick<Translation, 'status' | 'reviewer' | 'reviewed'>;

/** Passages counted by their state, and those that do not say which original they were made from. */
export type Progress = Readonly<Record<PassageState | 'unstamped', number>>;

/**
 * The review that holds for one passage. One that calls itself a draft has no reviewer, whoever signed the file.
 * @example reviewOf(translation, translation.passages['s1-p1']).status
 */
export function reviewOf(translation: Review, passage: Partial<Review>): Review {
  const status = passage.status ?? translation.status;
  if (status === 'draft') return { status };
  const reviewer = passage.reviewer ?? translation.reviewer;
  const reviewed = passage.reviewed ?? translation.reviewed;
  return {
    status,
    ...(reviewer === undefined ? {} : { reviewer }),
    ...(reviewed === undefined ? {} : { reviewed }),
  };
}

/**
 * The state of one passage in a translation.
 * @example passageState(passage, document.translations.ug) === 'draft'
 */
export function passageState({ id, text }: Passage, translation: Translation | undefined): PassageState {
  const own = translation?.passages[id];
  if (translation === undefined || own === undefined) return 'missing';
  if (own.of !== undefined && own.of !== sourceHash(text)) return 'stale';
  return reviewOf(translation, own).status;
}

/**
 * How far a document is in one other language.
 * @example progressOf(document, 'bo').stale === 0
 */
export function progressOf(document: StudyDocument, language: LanguageTag): Progress {
  const translation = document.translations[language];
  const counts = { missing: 0, stale: 0, draft: 0, reviewed: 0, unstamped: 0 };
  for (const passage of document.passages) {
    counts[passageState(passage, translation)] += 1;
    const own = translation?.passages[passage.id];
    if (own !== undefined && own.of === undefined) counts.unstamped += 1;
  }
  return counts;
}

/**
 * What a page may say of a whole document: reviewed only when every passage is.
 * @example statusOf(progressOf(document, 'ug'))
 */
export function statusOf({ missing, stale, draft, reviewed }: Progress): 'missing' | 'draft' | 'reviewed' {
  if (stale + draft + reviewed === 0) return 'missing';
  return missing + stale + draft === 0 ? 'reviewed' : 'draft';
}

/** Everybody who reviewed a part of something, and the last day one was reviewed. */
export interface Signature {
  readonly reviewers: readonly string[];
  readonly last: string | null;
}

/**
 * Everybody who signed one of these reviews, in their order.
 * @example signatureIn([{ status: 'reviewed', reviewer: 'ئايشە', reviewed: '2026-12-01' }]).last
 */
export function signatureIn(reviews: readonly Review[]): Signature {
  const days = reviews.flatMap(({ reviewed }) => reviewed ?? []).sort();
  return {
    reviewers: [...new Set(reviews.flatMap(({ reviewer }) => reviewer ?? []))],
    last: days.at(-1) ?? null,
  };
}
