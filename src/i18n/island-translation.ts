import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import type { LanguageTag } from '#core/language/text.ts';

/**
 * The texts of one island, ready at once: the server and the browser draw the same first picture from the same props,
 * nothing is loaded, detected or formatted by `Intl`.
 * @example createIslandTranslation('ug', { quiz: { start: 'باشلا' } }).t('quiz:start')
 */
export function createIslandTranslation(language: LanguageTag, messages: ResourceLanguage): i18n {
  const areas = Object.keys(messages);
  const instance = createInstance();
  void instance.init({
    resources: { [language]: messages },
    lng: language,
    fallbackLng: false,
    ns: areas,
    defaultNS: areas[0] ?? 'translation',
    initAsync: false,
    // React escapes what it prints.
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18n: false, bindI18nStore: false },
  });
  return instance;
}
