import type { i18n } from 'i18next';
import { fetchLate } from '#platform/late-material.ts';
import { Whose } from './Whose.tsx';

/**
 * The line above a page of a shared device, with its words and its style. Rejects when something of it does not come.
 * @example const Line = await bringWhose(place, translation)
 */
export async function bringWhose(place: Element, translation: i18n) {
  const messages = await fetchLate('people.json');
  for (const [area, words] of Object.entries(messages)) {
    translation.addResourceBundle(translation.language, area, words, true, false);
  }
  const { base = '/', tag = '' } = document.documentElement.dataset;
  const manageUrl = `${base}${tag}/my-data/#people-heading`;
  return () => <Whose place={place} manageUrl={manageUrl} />;
}
