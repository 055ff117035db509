import type { LanguageTag } from '#core/language/text.ts';
import boFont from '../assets/fonts/sanyu-bo-400.woff2?url';
import ugFont from '../assets/fonts/sanyu-ug-400.woff2?url';

const FONTS: Readonly<Record<string, string>> = { ug: ugFont, bo: boFont };

/** Where the font of a language is; nothing where the system's own fonts do. */
export function fontAddress(language: LanguageTag): string | undefined {
  return FONTS[language];
}
