import type { ToReview } from '#core/documents/review-list.ts';
import { toReview } from '#core/documents/review-list.ts';
import { entriesToReview } from '#core/entries/entries-to-review.ts';
import { conventionEntries, documentEntries, glossaryEntries, type Entry } from '#core/entries/entry.ts';
import { yearEntries } from '#core/entries/month-entries.ts';
import { ORIGINAL, type LanguageTag, type LocalText } from '#core/language/text.ts';
import { translator } from '#i18n/translate.ts';
import { site } from '#library/site.ts';

/** A page of the site as reviewers go through it. */
export interface ReviewChapter {
  readonly id: string;
  readonly name: LocalText;
  /** Its page, without the language. */
  readonly path: string;
  readonly original: LanguageTag;
  /** What of it nobody has reviewed in a language. */
  rows(language: LanguageTag): readonly ToReview[];
}

// Its page has the name that the interface gives it.
const MONTH: LocalText = Object.fromEntries(
  site.languages.map(({ tag }) => [tag, translator(site.locales, tag)('education-month:title')]),
);

/** Everything that is translated: documents with their particulars, the convention, the glossaries, the study months. */
export const REVIEW_CHAPTERS: readonly ReviewChapter[] = [
  ...site.documents.map((document): ReviewChapter => ({
    id: document.slug,
    name: document.name,
    path: `documents/${document.slug}/`,
    original: document.original,
    rows: (language) => [
      ...entriesToReview(documentEntries(document, site), language),
      ...toReview(document, language),
    ],
  })),
  ofEntries('convention', site.convention.title, 'convention/', conventionEntries(site)),
  ...site.glossaries.map((glossary) =>
    ofEntries(glossary.id, glossary.title, `glossaries/${glossary.id}/`, glossaryEntries(glossary, site)),
  ),
  ofEntries('education-month', MONTH, 'education-month/', yearEntries(site)),
];

function ofEntries(id: string, name: LocalText, path: string, entries: readonly Entry[]): ReviewChapter {
  return { id, name, path, original: ORIGINAL, rows: (language) => entriesToReview(entries, language) };
}
