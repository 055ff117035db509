import type { Library } from '#core/documents/library.ts';
import { documentFile } from '#core/documents/document.ts';
import type { Translation } from '#core/documents/document.ts';
import { reviewOf } from '#core/documents/progress.ts';
import type { Review } from '#core/documents/progress.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Source } from '#core/documents/source.ts';
import { entryLine, entryReview } from '#core/entries/entry-state.ts';
import { entriesOf } from '#core/entries/entry.ts';
import type { Entry } from '#core/entries/entry.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { localGroups } from './texts.ts';

/** Every translation says whether it is a draft, and a reviewed one says who reviewed it. */
export function checkStatuses(library: Library): readonly Issue[] {
  const entries = entriesOf(library);
  const files = new Map(entries.map((entry) => [entry.file, entry]));
  return [
    ...inDocuments(library),
    ...library.sources.flatMap((source) => inSource(library, source, !files.has(source.file))),
    ...[...files.values()].flatMap((entry) => inFile(library, entry)),
    ...entries.flatMap((entry) => inEntry(library, entry)),
  ];
}

/** A file that calls all its entries reviewed, and does not say by whom or when. */
function inFile(library: Library, { file, ofFile }: Entry): readonly Issue[] {
  return Object.entries(ofFile.status ?? {}).flatMap(([tag, status]): readonly Issue[] => {
    if (status === 'draft' || (ofFile.reviewer?.[tag] && ofFile.reviewed?.[tag])) return [];
    const source = library.sources.find((one) => one.file === file);
    const line = source === undefined ? 1 : lineAt(source, `status.${tag}`);
    return [{ code: 'E_STATUS', file, line, values: { found: `reviewer / reviewed: { ${tag}: ∅ }` } }];
  });
}

/** An entry with marks in no language of the site, or one that calls itself reviewed and has no signature. */
function inEntry(library: Library, entry: Entry): readonly Issue[] {
  const known = library.languages.map(({ tag }) => tag).filter((tag) => tag !== ORIGINAL);
  const stated = new Set(Object.values(entry.marks).flatMap((mark) => Object.keys(mark ?? {})));
  const foreign = [...stated].filter((tag) => !known.includes(tag));
  const reviewed = known.filter((tag) => entry.marks.status?.[tag] === 'reviewed');
  return [
    ...foreign.map((tag) => ({ tag, found: `${tag}: …` })),
    ...reviewed
      .filter((tag) => unsigned(entryReview(entry, tag)))
      .map((tag) => ({ tag, found: `reviewer / reviewed: { ${tag}: ∅ }` })),
  ].map(({ tag, found }) => ({
    code: 'E_STATUS' as const,
    file: entry.file,
    line: entryLine(library, entry, tag),
    values: { found },
  }));
}

function inDocuments(library: Library): readonly Issue[] {
  return library.documents.flatMap(({ slug, translations }) =>
    Object.entries(translations).flatMap(([tag, translation]) => {
      const lines = unsigned(translation) ? [3] : unsignedPassages(translation);
      return lines.map((line) => ({
        code: 'E_STATUS' as const,
        file: documentFile(slug, tag),
        line,
        values: { found: 'status: reviewed, reviewer: ∅' },
      }));
    }),
  );
}

function unsigned({ status, reviewer, reviewed }: Review): boolean {
  return status === 'reviewed' && !(reviewer && reviewed);
}

function unsignedPassages(translation: Translation): readonly number[] {
  return Object.values(translation.passages)
    .filter((passage) => unsigned(reviewOf(translation, passage)))
    .map(({ line }) => line);
}

function inSource(library: Library, source: Source, signs: boolean): readonly Issue[] {
  const { status, reviewer } = fields(source.value);
  // What stands in a document's own file are entries, which state what they have.
  if (status === undefined || source.file.startsWith('content/documents/')) return [];
  const known = library.languages.map(({ tag }) => tag).filter((tag) => tag !== ORIGINAL);
  const groups = localGroups({ sources: [source] });
  const used = known.filter((tag) => groups.some(({ value }) => tag in value));
  const stated = fields(status);
  const report = (path: string, found: string): Issue => ({
    code: 'E_STATUS',
    file: source.file,
    line: lineAt(source, path),
    values: { found },
  });
  return [
    ...used.filter((tag) => !(tag in stated)).map((tag) => report(`status.${tag}`, `status: { ${tag}: ∅ }`)),
    ...used
      .filter((tag) => signs && stated[tag] === 'reviewed' && typeof fields(reviewer)[tag] !== 'string')
      .map((tag) => report(`status.${tag}`, `reviewer: { ${tag}: ∅ }`)),
    ...Object.keys(stated)
      .filter((tag) => !known.includes(tag))
      .map((tag) => report(`status.${tag}`, `status: { ${tag}: … }`)),
  ];
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
