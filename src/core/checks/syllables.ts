import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { unknownSyllables } from '#core/language/tibetan-syllables.ts';
import { contentTexts, interfaceTexts } from './texts.ts';

/** Every Tibetan syllable is one that the spelling allows, or a loan that the exceptions name. */
export function checkSyllables(library: Library): readonly Issue[] {
  const tibetan = new Set(library.languages.filter(({ script }) => script === 'Tibt').map(({ tag }) => tag));
  const { syllables: loans } = library.exceptions;
  const known = new Set(loans.map(({ syllable }) => syllable));
  const needed = new Set<string>();
  const issues = [...contentTexts(library), ...interfaceTexts(library)]
    .filter(({ language }) => tibetan.has(language))
    .flatMap(({ text, file, line }) =>
      unknownSyllables(text).flatMap((found): readonly Issue[] => {
        needed.add(found);
        return known.has(found) ? [] : [{ code: 'E_SYLLABLE', file, line, values: { found } }];
      }),
    );
  const unused = loans
    .filter(({ syllable }) => !needed.has(syllable))
    .map((loan): Issue => {
      const values = { found: loan.syllable };
      return { code: 'E_EXCEPTION_UNUSED', ...locate(library.places, loan), values };
    });
  return [...issues, ...unused];
}
