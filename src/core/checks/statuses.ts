import type { Library } from '#core/documents/library.ts';
import { documentFile } from '#core/documents/document.ts';
import type { Translation } from '#core/documents/document.ts';
import { reviewOf } from '#core/documents/progress.ts';
import type { Review } from '#core/documents/progress.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Source } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { localGroups } from './texts.ts';

/** Every translation says whether it is a draft, and a reviewed one says who reviewed it. */
export function checkStatuses(library: Library): readonly Issue[] {
  return [...inDocuments(library), ...library.sources.flatMap((source) => inSource(library, source))];
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

function inSource(library: Library, source: Source): readonly Issue[] {
  const { status, reviewer } = fields(source.value);
  if (status === undefined) return [];
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
      .filter((tag) => stated[tag] === 'reviewed' && typeof fields(reviewer)[tag] !== 'string')
      .map((tag) => report(`status.${tag}`, `reviewer: { ${tag}: ∅ }`)),
    ...Object.keys(stated)
      .filter((tag) => !known.includes(tag))
      .map((tag) => report(`status.${tag}`, `status: { ${tag}: … }`)),
  ];
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
