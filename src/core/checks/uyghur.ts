import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { uncleanWords } from '#core/language/letters.ts';
import { contentTexts, interfaceTexts } from './texts.ts';

/** Uyghur words hold no presentation forms, Persian letters or invisible signs. */
export function checkUyghur(library: Library): readonly Issue[] {
  const arabic = new Set(library.languages.filter(({ script }) => script === 'Arab').map(({ tag }) => tag));
  return [...contentTexts(library), ...interfaceTexts(library)]
    .filter(({ language }) => arabic.has(language))
    .flatMap(({ text, file, line }) =>
      uncleanWords(text).map(({ found, clean }) => ({
        code: 'E_UYGHUR_UNCLEAN' as const,
        file,
        line,
        values: { found, clean },
      })),
    );
}
