import { ORIGINAL, type LanguageTag } from '#core/language/spoken.ts';
import { toLatin } from '#core/language/uyghur-latin.ts';
import { besideDocument, fetchJson } from './fetch-json.ts';

/** How a passage is read, in Latin letters; nothing where that is not known. */
export type Speller = (text: string, passage: string) => string;

const SPELLERS: Readonly<Record<LanguageTag, () => Promise<Speller>>> = {
  // The dictionary of pinyin is larger than all pages together, so the build has looked it up.
  zh: async () => {
    const read = await fetchJson<Readonly<Record<string, string>>>(besideDocument(ORIGINAL, 'pinyin.json'));
    return (_, passage) => read[passage] ?? '';
  },
  ug: () => Promise.resolve((text) => toLatin(text.replace(/\u2060/g, ''))),
  bo: async () => {
    const { wylie } = await import('#romanise/wylie.ts');
    return (text) => wylie(text).replace(/\u00A0/g, ' ');
  },
};

/** What spells each of some languages. Rejects when something cannot be fetched. */
export async function spellers(
  languages: readonly LanguageTag[],
): Promise<ReadonlyMap<LanguageTag, Speller>> {
  const found = await Promise.all(
    languages.map(async (language) => [language, await SPELLERS[language]?.()] as const),
  );
  return new Map(found.flatMap(([language, speller]) => (speller ? [[language, speller] as const] : [])));
}
