import type { Purpose, ScriptTokenizer, Token } from '../token.ts';

/**
 * Han: overlapping pairs of characters, which need no dictionary and find every substring. A stretch of one character
 * is a term itself. Texts also give the last character of a stretch, because no pair begins with it and a query of
 * one character looks for terms that do.
 */
export const han: ScriptTokenizer = { run: '\\p{Script=Han}+', tokens };

function tokens(run: string, offset: number, purpose: Purpose): readonly Token[] {
  const characters = charactersOf(run, offset);
  const pairs = characters.slice(1).map((second, i) => join(characters[i] ?? second, second));
  if (pairs.length === 0) return characters;
  return purpose === 'index' ? [...pairs, ...characters.slice(-1)] : pairs;
}

function charactersOf(run: string, offset: number): readonly Token[] {
  let end = offset;
  return Array.from(run, (character) => {
    const start = end;
    end += character.length;
    // Radicals and compatibility forms from copied PDF text.
    return { term: character.normalize('NFKC'), start, end };
  });
}

function join(first: Token, second: Token): Token {
  return { term: first.term + second.term, start: first.start, end: second.end };
}
