import { documentFile } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Source } from '#core/documents/source.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { ORIGINAL } from '#core/language/text.ts';

/** A piece of text in one language, with its place. */
export interface FoundText {
  readonly language: LanguageTag;
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** Passage id, or path inside the file. */
  readonly id: string;
}

/** An object of a content file that holds the same thing in several languages. */
export interface LocalGroup {
  readonly source: Source;
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Keyed by language, but not texts. */
const NOT_TEXTS = ['status', 'reviewer', 'reviewed'];

/**
 * Every object in the YAML files that has the original among its keys: titles, terms, couplets, options, prompts.
 * Found by that sign and not by schema, so that new kinds of content are checked from their first day.
 */
export function localGroups(library: Pick<Library, 'sources'>): readonly LocalGroup[] {
  return library.sources.flatMap((source) => groupsIn(source, source.value, ''));
}

function groupsIn(source: Source, value: unknown, path: string): readonly LocalGroup[] {
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    NOT_TEXTS.includes(key) ? [] : groupsIn(source, child, path === '' ? key : `${path}.${key}`),
  );
  return ORIGINAL in value ? [{ source, path, value }, ...inner] : inner;
}

/** The strings inside a value by their path; romanisations are no text of the language. */
export function stringsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'romanisation' ? [] : stringsIn(child, path === '' ? key : `${path}.${key}`),
  );
}

/** Every text of the YAML files with its language. */
function groupTexts(library: Library): readonly FoundText[] {
  const tags = library.languages.map(({ tag }) => tag);
  return localGroups(library).flatMap(({ source, path, value }) =>
    tags.flatMap((language) =>
      stringsIn(value[language], path === '' ? language : `${path}.${language}`).map(([id, text]) => ({
        language,
        text,
        file: source.file,
        line: lineAt(source, id),
        id,
      })),
    ),
  );
}

/** Every passage in every language. */
function passageTexts(library: Library): readonly FoundText[] {
  return library.documents.flatMap(({ slug, original, passages, translations }) => [
    ...passages.map(({ id, text, line }) => ({
      language: original,
      text,
      file: documentFile(slug, original),
      line,
      id,
    })),
    ...Object.values(translations).flatMap((translation) =>
      Object.entries(translation.passages).map(([id, { text, line }]) => ({
        language: translation.language,
        text,
        file: documentFile(slug, translation.language),
        line,
        id,
      })),
    ),
  ]);
}

/** Everything a reader reads as content. */
export function contentTexts(library: Library): readonly FoundText[] {
  return [...passageTexts(library), ...groupTexts(library)];
}

/** Every word of the interface; placeholders and tags for components are taken out, they are no text. */
export function interfaceTexts(library: Library): readonly FoundText[] {
  return library.localeFiles.flatMap(({ language, source }) =>
    stringsIn(source.value).map(([id, text]) => ({
      language,
      text: text.replace(/\{\{[^}]*\}\}|<\/?\d+\/?>/g, ''),
      file: source.file,
      line: lineAt(source, id),
      id,
    })),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
