import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The languages every page exists in. */
export const LANGUAGES = ['zh', 'ug', 'bo'] as const;
export type Tag = (typeof LANGUAGES)[number];

/** The words of one area of the interface, so that a test presses what a reader reads. */
export function words(language: Tag, area: string): Readonly<Record<string, string>> {
  const messages: unknown = JSON.parse(readFileSync(`locales/${language}/${area}.json`, 'utf8'));
  if (typeof messages !== 'object' || messages === null) throw new Error(`${language}/${area}`);
  return Object.fromEntries(
    Object.entries(messages).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** Every page of the built site as its address, found on disk: no list to forget a page in. */
export function pages(): readonly string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${join(file, '..').replaceAll('\\', '/')}/`.replace('/./', '/'))
    .sort();
}
