import type { StudyDocument } from '#core/documents/document.ts';
import { progressOf, reviewOf, signatureIn, statusOf } from '#core/documents/progress.ts';
import type { Progress, Review } from '#core/documents/progress.ts';
import { addProgress, entriesProgress, entryReview } from '#core/entries/entry-state.ts';
import { documentEntries } from '#core/entries/entry.ts';
import type { Entry } from '#core/entries/entry.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { formatDay } from '#i18n/dates.ts';
import { site } from '#library/site.ts';

/** What the notice on a page with entries says of its translation. */
export interface TranslationNotice {
  readonly status: 'original' | 'draft' | 'reviewed' | 'missing';
  readonly reviewer: string;
  readonly reviewed: string;
  readonly progress: Progress;
}

/** The notice of the convention's page, or of a glossary's. */
export function noticeFor(entries: readonly Entry[], language: LanguageTag): TranslationNotice {
  const progress = entriesProgress(entries, language);
  return {
    status: language === ORIGINAL ? 'original' : statusOf(progress),
    progress,
    ...signed(
      entries.map((entry) => entryReview(entry, language)),
      language,
    ),
  };
}

/** The notice of a document; its particulars are translated apart from its passages, and alone make no translation. */
export function documentNotice(document: StudyDocument, language: LanguageTag): TranslationNotice {
  const entries = documentEntries(document, site);
  const passages = progressOf(document, language);
  const progress = addProgress([passages, entriesProgress(entries, language)]);
  const translation = document.translations[language];
  const read = Object.values(translation?.passages ?? {});
  const status = statusOf(passages) === 'missing' ? 'missing' : statusOf(progress);
  return {
    status: language === document.original ? 'original' : status,
    progress,
    ...signed(
      [
        ...read.map((passage) => reviewOf(translation ?? { status: 'draft' }, passage)),
        ...entries.map((entry) => entryReview(entry, language)),
      ],
      language,
    ),
  };
}

function signed(reviews: readonly Review[], language: LanguageTag) {
  const { reviewers, last } = signatureIn(reviews);
  return {
    reviewer: reviewers.join(' · '),
    reviewed: last === null ? '' : formatDay(language, last),
  };
}

/** How far entries are in each language of the site, for a sheet that shows all of them. */
export function statusesOf(entries: readonly Entry[]): Readonly<Record<LanguageTag, string>> {
  return Object.fromEntries(site.languages.map(({ tag }) => [tag, statusOf(entriesProgress(entries, tag))]));
}
