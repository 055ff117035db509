import type { ScriptTokenizer, Token } from '../token.ts';

const FOREIGN = '[\\p{Script=Han}\\p{Script=Arabic}\\p{Script=Tibetan}]';

/** Numbers in any digits, Latin words, and every script without a file of its own: whole words in lower case. */
export const word: ScriptTokenizer = {
  run: `(?:\\p{Nd}|(?!${FOREIGN})[\\p{L}\\p{M}\\p{N}])+`,
  tokens,
};

function tokens(run: string, offset: number): readonly Token[] {
  const term = europeanDigits(run.normalize('NFKC').toLowerCase());
  return [{ term, start: offset, end: offset + run.length }];
}

// Arabic, Persian and Tibetan digits; NFKC knows them apart.
function europeanDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0F20-\u0F29]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
}
