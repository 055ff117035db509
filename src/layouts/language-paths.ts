import type { Language } from '#core/documents/language.ts';
import { site } from '#library/site.ts';

/** One page a language: what `getStaticPaths` of a page returns that has no other parameter. */
export function languagePaths(): { params: { lang: string }; props: { language: Language } }[] {
  return site.languages.map((language) => ({ params: { lang: language.tag }, props: { language } }));
}
