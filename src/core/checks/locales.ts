import type { Language } from '#core/documents/language.ts';
import type { Library, LocaleFile } from '#core/documents/library.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { stringsIn } from './texts.ts';

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Every language has the words of the interface that the original has, with the same placeholders, and no others. */
export function checkLocales(library: Library): readonly Issue[] {
  const originals = library.localeFiles.filter(({ language }) => language === ORIGINAL);
  const areas = new Set(originals.map(({ area }) => area));
  return library.languages.flatMap((language) => [
    ...originals.flatMap((original) => checkArea(library, language, original)),
    ...library.localeFiles
      .filter((file) => file.language === language.tag && !areas.has(file.area))
      .map(({ area, source }) => ({
        code: 'E_LOCALE_KEY_EXTRA' as const,
        file: source.file,
        line: 1,
        values: { key: area },
      })),
  ]);
}

function checkArea(library: Library, language: Language, original: LocaleFile): readonly Issue[] {
  const { area } = original;
  const own = library.localeFiles.find((file) => file.language === language.tag && file.area === area);
  const file = `locales/${language.tag}/${area}.json`;
  if (own === undefined) {
    return language.complete ? [{ code: 'E_LOCALE_KEY_MISSING', file, values: { key: `${area}.json` } }] : [];
  }
  const wanted = new Map(stringsIn(original.source.value));
  const found = new Map(stringsIn(own.source.value));
  const needed = [...new Set([...wanted.keys()].flatMap((key) => formsOf(key, wanted, language)))];
  const place = (key: string) => ({ file, line: lineAt(own.source, key) });
  const missing = language.complete ? needed.filter((key) => !found.has(key)) : [];
  return [
    ...missing.map((key) => ({ code: 'E_LOCALE_KEY_MISSING' as const, ...place(key), values: { key } })),
    ...[...found].flatMap(([key, text]): readonly Issue[] => {
      const model = wanted.get(key) ?? wanted.get(key.replace(PLURAL, '_other'));
      if (model === undefined || !needed.includes(key))
        return [{ code: 'E_LOCALE_KEY_EXTRA', ...place(key), values: { key } }];
      return comparePlaceholders(key, text, model, place(key));
    }),
  ];
}

/** A key ending in `_other` stands for as many forms as the language has plurals; all others for themselves. */
function formsOf(key: string, keys: ReadonlyMap<string, string>, language: Language): readonly string[] {
  const stem = key.replace(PLURAL, '');
  if (stem === key || !keys.has(`${stem}_other`)) return [key];
  // The plural rules are the one part of Intl that knows Uyghur and Tibetan everywhere.
  const { pluralCategories } = new Intl.PluralRules(language.bcp47).resolvedOptions();
  return pluralCategories.map((category) => `${stem}_${category}`);
}

function comparePlaceholders(
  key: string,
  text: string,
  model: string,
  place: Pick<Issue, 'file' | 'line'>,
): readonly Issue[] {
  const found = placeholders(text);
  const expected = placeholders(model);
  // "One answer" may be said without the figure.
  const free = key.endsWith('_one') ? ['{{count}}'] : [];
  const missing = expected.filter((name) => !found.includes(name) && !free.includes(name));
  const extra = found.filter((name) => !expected.includes(name));
  if (missing.length === 0 && extra.length === 0) return [];
  const values = { key, found: found.join(' ') || '∅', expected: expected.join(' ') || '∅' };
  return [{ code: 'E_LOCALE_PLACEHOLDER', ...place, values }];
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\{[^}]*\}\}|<\/?\d+\/?>/g) ?? [])]
    .map((name) => name.replaceAll(' ', ''))
    .sort();
}
