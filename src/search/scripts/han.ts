import type { Purpose, ScriptTokenizer, Token } from '../token.ts';

/**
 * Han: overlapping pairs of characters, which need no dictionary and find every substring. A stretch of one character
 * is a term itself. Texts also give the last character of a stretch, because no pair begins with it and a query of
 * one character looks for terms that do.
 */
export const han: ScriptTokenizer = { run: '\\p{Script=Han}+', tokens };

function tokens(run: string, offset: number, purpose: Purpose): readonly Token[] {
  const characters = Array.from(run);
  const found: Token[] = [];
  let start = offset;
  let first = characters[0] ?? '';
  for (const second of characters.slice(1)) {
    const between = start + first.length;
    found.push({ term: plain(first) + plain(second), start, end: between + second.length });
    [start, first] = [between, second];
  }
  if (found.length === 0 || purpose === 'index') {
    found.push({ term: plain(first), start, end: start + first.length });
  }
  return found;
}

// Radicals and compatibility forms from copied PDF text; the common characters are their own normal form.
function plain(character: string): string {
  return character >= '\u4E00' && character <= '\u9FFF' ? character : character.normalize('NFKC');
}
