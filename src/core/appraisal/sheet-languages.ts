import type { LanguageTag } from '#core/language/spoken.ts';
import type { Evaluation } from './evaluate.ts';
import { schemeHash } from './scheme-file.ts';
import type { Scheme } from './scheme.ts';

/**
 * In which languages a site's own scheme is printed for a reader: as it says where it names the reader's, else the
 * reader's first and the scheme's first beside it.
 * @example sheetLanguages({ languages: ['zh'] }, 'ug') → ['ug', 'zh']
 */
export function sheetLanguages(
  { languages }: { readonly languages: readonly LanguageTag[] },
  reader: LanguageTag,
): readonly LanguageTag[] {
  return languages.includes(reader) ? languages : [reader, ...languages.slice(0, 1)];
}

/** The scheme printed in other languages; its rules stay. */
export function withLanguages(scheme: Scheme, languages: readonly LanguageTag[]): Scheme {
  return { ...scheme, layout: { ...scheme.layout, languages: [...languages] } };
}

/**
 * A sheet by one of the site's own schemes in its reader's language; by any other scheme exactly as that says. The hash
 * stays the scheme's, so that two readers print the same one.
 * @example spokenTo(evaluate(situation), library.schemes, 'ug').scheme.layout.languages → ['ug', 'zh']
 */
export function spokenTo<Sheet extends Pick<Evaluation, 'scheme' | 'hash'>>(
  sheet: Sheet,
  published: readonly Scheme[],
  reader: LanguageTag,
): Sheet {
  const { scheme, hash } = sheet;
  if (!published.some((one) => one.id === scheme.id && schemeHash(one) === hash)) return sheet;
  return { ...sheet, scheme: withLanguages(scheme, sheetLanguages(scheme.layout, reader)) };
}
