import { documentFile } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { MARK_FIELDS } from '#core/documents/review-fields.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { localGroups } from './texts.ts';

/** Stand beside the languages of a term, a couplet or an option. */
const OTHER_KEYS = ['id', 'passage', 'quote', 'gloss', ...Object.keys(MARK_FIELDS)];

/** Every text exists in every complete language, and in no language the site does not have. */
export function checkLanguages(library: Library): readonly Issue[] {
  const known = new Set(library.languages.map(({ tag }) => tag));
  const complete = library.languages.filter((language) => language.complete).map(({ tag }) => tag);
  return [...inDocuments(library, known, complete), ...inFiles(library, known, complete)];
}

type Tags = ReadonlySet<string>;

function inDocuments(library: Library, known: Tags, complete: readonly string[]): readonly Issue[] {
  return library.documents.flatMap(({ slug, original, translations }) => {
    const missing = complete.filter((tag) => tag !== original && !(tag in translations));
    const unknown = Object.keys(translations).filter((tag) => !known.has(tag));
    return [
      ...missing.map((language) => ({
        code: 'E_LANGUAGE_MISSING' as const,
        file: documentFile(slug, language),
        values: { language, field: slug },
      })),
      ...unknown.map((language) => ({
        code: 'E_LANGUAGE_UNKNOWN' as const,
        file: documentFile(slug, language),
        line: 1,
        values: { language },
      })),
    ];
  });
}

function inFiles(library: Library, known: Tags, complete: readonly string[]): readonly Issue[] {
  const groups = localGroups(library).flatMap(({ source, path, value }) => {
    const missing = complete.filter((tag) => !(tag in value));
    const unknown = Object.keys(value).filter((key) => !known.has(key) && !OTHER_KEYS.includes(key));
    const line = lineAt(source, path);
    const place = (key: string) => ({
      file: source.file,
      line: path === '' ? line : lineAt(source, `${path}.${key}`),
    });
    return [
      ...missing.map((language) => ({
        code: 'E_LANGUAGE_MISSING' as const,
        ...place(language),
        values: { language, field: path },
      })),
      ...unknown.map((language) => ({
        code: 'E_LANGUAGE_UNKNOWN' as const,
        ...place(language),
        values: { language },
      })),
    ];
  });
  return groups;
}
