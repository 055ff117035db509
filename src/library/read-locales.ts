import * as z from 'zod/mini';
import { LanguageFile } from '#core/documents/language.ts';
import type { Language } from '#core/documents/language.ts';
import type { Library, LocaleFile, Messages } from '#core/documents/library.ts';
import { listFiles, listFolders } from './list-files.ts';
import { readSchema } from '#core/documents/read-schema.ts';
import type { Shelf } from './shelf.ts';

const MessagesFile: z.ZodMiniType<Messages> = z.record(
  z.string(),
  z.union([z.string(), z.lazy(() => MessagesFile)]),
);

/** The languages in the order of the switcher, with the words of the interface. */
export async function readLocales(
  shelf: Shelf,
): Promise<Pick<Library, 'languages' | 'locales' | 'localeFiles'>> {
  const languages: Language[] = [];
  const locales: Record<string, Record<string, Messages>> = {};
  const localeFiles: LocaleFile[] = [];
  for (const tag of await listFolders(shelf.root, 'locales')) {
    const about = await readLanguage(shelf, tag);
    if (about !== null) languages.push({ ...about, tag });
    const areas: Record<string, Messages> = {};
    for (const area of await listFiles(shelf.root, `locales/${tag}`, '.json')) {
      if (area === 'language') continue;
      const source = await shelf.yaml(`locales/${tag}/${area}.json`);
      if (source === null) continue;
      const { value, issues } = readSchema(source, MessagesFile);
      shelf.issues.push(...issues);
      if (value === null) continue;
      areas[area] = value;
      localeFiles.push({ language: tag, area, source });
    }
    locales[tag] = areas;
  }
  return { languages: languages.sort((a, b) => a.order - b.order), locales, localeFiles };
}

async function readLanguage(shelf: Shelf, tag: string) {
  const source = await shelf.yaml(`locales/${tag}/language.json`);
  if (source === null) return null;
  const { value, issues } = readSchema(source, LanguageFile);
  shelf.issues.push(...issues);
  return value;
}
