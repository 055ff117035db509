import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { contentTexts, interfaceTexts } from './texts.ts';

/** Text is written in Unicode's composed form (NFC); searching and comparing rely on it. */
export function checkNormalForm(library: Library): readonly Issue[] {
  return [...contentTexts(library), ...interfaceTexts(library)]
    .filter(({ text }) => text !== text.normalize('NFC'))
    .map(({ text, file, line }) => ({
      code: 'E_NOT_NFC',
      file,
      line,
      values: { found: firstDifference(text) },
    }));
}

function firstDifference(text: string): string {
  const words = text.split(/[\s\u0F0B]+/);
  return words.find((word) => word !== word.normalize('NFC')) ?? text;
}
