import i18next, { type Resource, type ResourceLanguage, type TFunction } from 'i18next';
import { ORIGINAL, type LanguageTag } from '#core/language/text.ts';

const made = new WeakMap<object, Map<LanguageTag, TFunction>>();

/**
 * The interface texts of one language, by `area:key`. A text the language does not have yet appears in the original.
 * Pure tables: nothing here asks `Intl` about a language Chromium has no data for.
 * @example translator(site.locales, 'bo')('site:nav.documents')
 */
export function translator(locales: Resource, language: LanguageTag): TFunction {
  const known = made.get(locales) ?? new Map<LanguageTag, TFunction>();
  made.set(locales, known);
  const found = known.get(language);
  if (found) return found;
  const t = speakWith(locales, language);
  known.set(language, t);
  return t;
}

/**
 * The messages an island needs, in one object it can be handed as a prop: its areas in its language, over the original.
 * @example messagesFor(site.locales, 'ug', ['quiz', 'issues'])
 */
export function messagesFor(
  locales: Resource,
  language: LanguageTag,
  areas: readonly string[],
): ResourceLanguage {
  return Object.fromEntries(
    areas.map((area) => [area, locales[language]?.[area] ?? locales[ORIGINAL]?.[area] ?? {}]),
  );
}

function speakWith(resources: Resource, language: LanguageTag): TFunction {
  const instance = i18next.createInstance();
  void instance.init({
    resources,
    lng: language,
    fallbackLng: ORIGINAL,
    ns: Object.keys(resources[ORIGINAL] ?? {}),
    defaultNS: 'site',
    initAsync: false,
    // Astro and React escape what they print.
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(language);
}
