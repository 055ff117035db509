import type { LanguageTag } from '#core/language/text.ts';

/** Where the site is mounted, always with a slash at its end (`/` or `/sub/`). */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * The address of a file or page of the site, from its root.
 * @example address('zh/documents/') → '/zh/documents/' or '/sub/zh/documents/'
 */
export function address(path: string): string {
  return BASE + path;
}

/**
 * The address of a page in one language.
 * @example pageAddress('ug', 'quizzes/') → '/ug/quizzes/'
 */
export function pageAddress(language: LanguageTag, path = ''): string {
  return address(`${language}/${path}`);
}

/**
 * The address of a passage in the reader.
 * @example passageAddress('bo', 'maqin-school#s1-p1') → '/bo/documents/maqin-school/#s1-p1'
 */
export function passageAddress(language: LanguageTag, reference: string): string {
  const [document, passage] = reference.split('#');
  return pageAddress(language, `documents/${document}/#${passage}`);
}
