import { parseBlocks } from '#core/documents/blocks.ts';
import type { Block, BlockFile } from '#core/documents/blocks.ts';
import { DocumentFile, OriginalHead, TranslationHead, documentFile } from '#core/documents/document.ts';
import type { Passage, StudyDocument, TranslatedPassage, Translation } from '#core/documents/document.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type * as z from 'zod/mini';
import { listFiles, listFolders } from './list-files.ts';
import { readSchema } from '#core/documents/read-schema.ts';
import { parseYaml } from './read-yaml.ts';
import type { Shelf } from './shelf.ts';

const FOLDER = 'content/documents';
/** It becomes a part of the address. */
const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;

/** All documents in reading order. One with a broken `document.yaml` is kept under its folder's name. */
export async function readDocuments(shelf: Shelf): Promise<readonly StudyDocument[]> {
  const documents: StudyDocument[] = [];
  for (const slug of await listFolders(shelf.root, FOLDER)) documents.push(await readDocument(shelf, slug));
  return documents.sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1));
}

async function readDocument(shelf: Shelf, slug: string): Promise<StudyDocument> {
  if (!SLUG.test(slug)) {
    shelf.issues.push({ code: 'E_FILE_NAME', file: `${FOLDER}/${slug}`, values: { found: slug } });
  }
  const about =
    (await shelf.read(`${FOLDER}/${slug}/document.yaml`, DocumentFile, 'notes')) ?? nameless(slug);
  const languages = await listFiles(shelf.root, `${FOLDER}/${slug}`, '.md');
  const passages = await readOriginal(shelf, slug, about.original);
  const translations: Record<LanguageTag, Translation> = {};
  for (const language of languages.filter((tag) => tag !== about.original)) {
    const translation = await readTranslation(shelf, slug, language);
    if (translation !== null) translations[language] = translation;
  }
  const document = { ...about, slug, passages, translations };
  const place = shelf.places.get(about);
  if (place !== undefined) shelf.places.set(document, place);
  return document;
}

/** Keeps the passages of a document readable and checkable while its `document.yaml` is missing or wrong. */
function nameless(slug: string): DocumentFile {
  const text = { [ORIGINAL]: slug };
  return {
    order: Number.MAX_SAFE_INTEGER,
    original: ORIGINAL,
    name: text,
    issuer: null,
    place: null,
    date: null,
    collection: text,
    source: text,
    notes: [],
  };
}

type DocumentFile = z.infer<typeof DocumentFile>;

async function readOriginal(shelf: Shelf, slug: string, language: LanguageTag): Promise<readonly Passage[]> {
  const file = await readBlocks(shelf, documentFile(slug, language), language, OriginalHead);
  return (file?.blocks ?? []).map(({ id, mark, shape, text, line }) => ({
    id,
    kind: mark ?? shape,
    text,
    line,
  }));
}

async function readTranslation(
  shelf: Shelf,
  slug: string,
  language: LanguageTag,
): Promise<Translation | null> {
  const file = await readBlocks(shelf, documentFile(slug, language), language, TranslationHead);
  if (file === null) return null;
  // A translation whose front matter is broken is still read, so that its passages are checked too.
  const head = file.head ?? { language, status: 'draft' as const, translator: '∅', translated: '∅' };
  return { ...head, passages: Object.fromEntries(file.blocks.map((block) => [block.id, translated(block)])) };
}

function translated({ id: _id, mark: _mark, ...passage }: Block): TranslatedPassage {
  return passage;
}

async function readBlocks<Head extends { readonly language: string }>(
  shelf: Shelf,
  file: string,
  language: LanguageTag,
  schema: z.ZodMiniType<Head>,
): Promise<(BlockFile & { readonly head: Head | null }) | null> {
  const text = await shelf.text(file);
  if (text === null) return null;
  const parsed = parseBlocks(text, file);
  const { source, issues } = parseYaml(parsed.frontMatter, file, 2);
  const { value, issues: wrong } = readSchema(source, schema);
  shelf.issues.push(...parsed.issues, ...issues, ...(issues.length > 0 ? [] : wrong));
  if (value !== null && value.language !== language) {
    const line = source.lines.get('language') ?? 1;
    const values = { field: 'language', found: value.language, expected: language };
    shelf.issues.push({ code: 'E_FIELD', file, line, values });
  }
  return { ...parsed, head: value };
}
