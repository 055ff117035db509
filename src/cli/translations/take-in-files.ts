import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentFile } from '#core/documents/document.ts';
import type { Exchange } from '#core/documents/exchange.ts';
import type { Library } from '#core/documents/library.ts';
import { takeIn } from '#core/documents/take-in.ts';
import type { Returned } from '#core/documents/take-in.ts';
import { entriesOf } from '#core/entries/entry.ts';
import type { Entry } from '#core/entries/entry.ts';
import { unitName } from '#core/entries/exchange-all.ts';
import { hasPlace, takeInEntry } from '#core/entries/take-in-entry.ts';
import { ORIGINAL } from '#core/language/text.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { editYaml } from '#library/edit-yaml.ts';

/** What an exchange would make of the files of the content; nothing is written yet. */
export interface TakenIn {
  /** The files that change, by path, with how many of their passages and entries do. */
  readonly files: ReadonlyMap<string, { readonly text: string; readonly count: number }>;
  /** Units with a text for which the content has no place, `name language`. */
  readonly foreign: readonly string[];
  /** Terms that are not yet there in a language: no unit says how they are pronounced, `name language`. */
  readonly unread: readonly string[];
  /** Terms and lines whose pronunciation has to follow their new wording. */
  readonly reread: readonly string[];
}

type ByLanguage = Readonly<Record<LanguageTag, ReadonlyMap<string, Returned>>>;

/**
 * Takes an exchange into the documents, the convention and the glossaries.
 * @example (await takeInFiles(root, library, exchange)).files.size
 */
export async function takeInFiles(root: string, library: Library, exchange: Exchange): Promise<TakenIn> {
  const returned = byLanguage(library, exchange);
  const files = new Map<string, { text: string; count: number }>();
  const placed = new Set<string>();
  const unread = new Set<string>();
  const reread: string[] = [];
  for (const { slug, passages, translations } of library.documents) {
    for (const [tag, translation] of Object.entries(translations)) {
      const units = passages.flatMap(({ id }) => {
        const unit = returned[tag]?.get(`${slug}#${id}`);
        return unit === undefined ? [] : [[id, unit] as const];
      });
      for (const [id] of units) placed.add(`${slug}#${id} ${tag}`);
      const path = documentFile(slug, tag);
      const before = await readFile(join(root, path), 'utf8');
      const { text, ids } = takeIn(before, passages, translation, new Map(units));
      if (ids.length > 0) files.set(path, { text, count: ids.length });
    }
  }
  for (const [path, entries] of Map.groupBy(entriesOf(library), ({ file }) => file)) {
    const edits = entries.map((entry) => takeInEntry(entry, returned));
    for (const { unit, name, tag, hasPlace } of entries.flatMap((entry) => placesOf(entry, returned))) {
      placed.add(unit);
      if (!hasPlace) unread.add(`${name} ${tag}`);
    }
    reread.push(...entries.flatMap((entry, index) => spokenIn(entry, edits[index] ?? [])));
    const count = edits.filter((list) => list.length > 0).length;
    if (count === 0) continue;
    files.set(path, { text: editYaml(await readFile(join(root, path), 'utf8'), edits.flat()), count });
  }
  const names = Object.entries(returned).flatMap(([tag, units]) =>
    [...units.keys()].map((name) => `${name} ${tag}`),
  );
  return { files, foreign: names.filter((name) => !placed.has(name)), unread: [...unread], reread };
}

function byLanguage({ languages }: Library, { passages, languages: own }: Exchange): ByLanguage {
  const named = [...own, ...passages.flatMap(({ texts }) => Object.keys(texts))];
  const known = languages.map(({ tag }) => tag).filter((tag) => tag !== ORIGINAL);
  const tags = new Set([...known, ...named]);
  return Object.fromEntries(
    [...tags].map((tag) => {
      const units = passages.flatMap(({ name, of, source, texts }) => {
        const text = texts[tag];
        return text === undefined || text.text.trim() === ''
          ? []
          : [[name, { ...text, of, source }] as const];
      });
      return [tag, new Map(units)];
    }),
  );
}

/** What came back for an entry, and whether its file has a place for it. */
function placesOf(entry: Entry, returned: ByLanguage) {
  return entry.texts.flatMap((text) => {
    const name = unitName(entry, text);
    const tags = Object.keys(returned).filter((tag) => returned[tag]?.has(name));
    return tags.map((tag) => ({
      unit: `${name} ${tag}`,
      name: entry.name,
      tag,
      hasPlace: hasPlace(entry, text, tag),
    }));
  });
}

/** What a reader says aloud: terms and lines of the rules have a romanisation beside them. */
function spokenIn(entry: Entry, edits: readonly { readonly path: string }[]): readonly string[] {
  const spoken = /\.(?:term|lines\.[01])$/;
  return edits.some(({ path }) => spoken.test(path)) ? [entry.name] : [];
}
