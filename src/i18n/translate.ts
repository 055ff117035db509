import i18next, { type Resource, type ResourceLanguage, type TFunction } from 'i18next';
import { ORIGINAL, type LanguageTag, type LocalText } from '#core/language/text.ts';

/** Says a text by `area:key`; what its placeholders stand for goes in `values`. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const made = new WeakMap<object, Map<LanguageTag, Translate>>();

/**
 * The interface texts of one language, by `area:key`. A text the language does not have yet appears in the original.
 * Pure tables: nothing here asks `Intl` about a language Chromium has no data for.
 * @example translator(site.locales, 'bo')('site:nav.documents')
 */
export function translator(locales: Resource, language: LanguageTag): Translate {
  const known = made.get(locales) ?? new Map<LanguageTag, Translate>();
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

/**
 * Names that go into data: each in every language that has it.
 * @example localNames(site.locales, 'appraisal:names', ['grade']).grade → { zh: '新等次', ug: '…', bo: '…' }
 */
export function localNames<Name extends string>(
  locales: Resource,
  place: string,
  names: readonly Name[],
): Readonly<Record<Name, LocalText>> {
  const [area = ''] = place.split(':', 1);
  const tags = Object.keys(locales).filter((tag) => locales[tag]?.[area] !== undefined);
  const inEach = (name: Name) =>
    Object.fromEntries(tags.map((tag) => [tag, translator(locales, tag)(`${place}.${name}`)]));
  // One entry a name: made from the list of them.
  return Object.fromEntries(names.map((name) => [name, inEach(name)])) as Record<Name, LocalText>;
}

function speakWith(resources: Resource, language: LanguageTag): Translate {
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
  return remembering(instance.getFixedT(language));
}

// A build says the same few hundred texts on every page; looking one up costs i18next more than the page's own words.
function remembering(t: TFunction): Translate {
  const said = new Map<string, string>();
  return (key, values) => {
    if (values !== undefined) return t(key, values);
    const known = said.get(key);
    if (known !== undefined) return known;
    const text = t(key);
    said.set(key, text);
    return text;
  };
}
