import { alignPassages } from '#core/documents/align.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { site } from '#library/site.ts';
import { pinyinOf } from '#romanise/pinyin.ts';
import { buildIndex } from '#search/build-index.ts';
import { askSheet } from './ask-sheets.ts';
import { searchDocuments } from './search-documents.ts';

/** A file of the site that follows from the texts alone. */
export interface DataFile {
  /** Where it lies under the site's root: `search/zh.json`. */
  readonly path: string;
  /** What is in it; it is written as JSON. */
  readonly make: () => unknown;
}

/** Every data file, none made yet: a development server makes one, a build all. */
export function dataFiles(): readonly DataFile[] {
  return [
    // The search index of one language, fetched when a reader first uses the search box.
    ...site.languages.map(({ tag }) => ({
      path: `search/${tag}.json`,
      make: () => buildIndex(searchDocuments(tag)),
    })),
    ...site.documents.flatMap((document) => [
      // Every question that comes from a document, for a reader who asks to be asked about a passage.
      { path: `ask/${document.slug}.json`, make: () => askSheet(document) },
      // Only beside the original: wherever a page falls back to it, the passage is the same.
      { path: `${ORIGINAL}/documents/${document.slug}/pinyin.json`, make: () => pinyinSheet(document) },
    ]),
  ];
}

/** The pinyin of each passage, one syllable a character; the dictionary is too large for any page. */
function pinyinSheet(document: StudyDocument): Readonly<Record<string, string>> {
  const passages = alignPassages(document, ORIGINAL).filter(({ language }) => language === ORIGINAL);
  return Object.fromEntries(passages.map(({ id, text }) => [id, pinyinOf(text).join(' ')]));
}
