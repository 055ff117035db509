import type { LanguageTag } from '#core/language/text.ts';
import { readTokens, type TermToken } from './term-tokens.ts';

/** A term as it is written in one language. */
export interface WrittenTerm {
  readonly id: string;
  readonly term: string;
}

/** A stretch of a text, with the id of the term it is, if it is one. */
export interface TermPiece {
  readonly text: string;
  readonly term?: string;
}

interface Pattern {
  readonly id: string;
  readonly tokens: readonly TermToken[];
  /** What the term ends with after its last token: a closing bracket. */
  readonly tail: string;
}

/**
 * Prepares the search for many terms in texts of one language: Chinese by characters, Tibetan by whole syllables with
 * an affixed particle forgiven on the last, Uyghur by words with the last compared by its stem. At each place the
 * longest term wins, and terms never overlap. The pieces joined give the text back.
 * @example termFinder('zh', [{ id: 'a', term: '机制' }])('长效机制') → [{ text: '长效' }, { text: '机制', term: 'a' }]
 */
export function termFinder(
  language: LanguageTag,
  terms: readonly WrittenTerm[],
): (text: string) => readonly TermPiece[] {
  const patterns = byFirstToken(language, terms);
  return (text) => {
    const tokens = readTokens(language, text);
    const pieces: TermPiece[] = [];
    let done = 0;
    for (let at = 0; at < tokens.length;) {
      const found = longestAt(patterns, tokens, at);
      if (found === undefined) {
        at++;
        continue;
      }
      const start = tokens[at]?.start ?? done;
      at += found.tokens.length;
      const last = tokens[at - 1]?.end ?? start;
      const end = text.startsWith(found.tail, last) ? last + found.tail.length : last;
      if (start > done) pieces.push({ text: text.slice(done, start) });
      pieces.push({ text: text.slice(start, end), term: found.id });
      done = end;
    }
    if (done < text.length) pieces.push({ text: text.slice(done) });
    return pieces;
  };
}

// Longest first, so that the first that fits is the longest that fits. The last token may be looser than the others.
function byFirstToken(
  language: LanguageTag,
  terms: readonly WrittenTerm[],
): ReadonlyMap<string, readonly Pattern[]> {
  const patterns = new Map<string, Pattern[]>();
  for (const { id, term } of terms) {
    const tokens = readTokens(language, term);
    const tail = term.slice(tokens.at(-1)?.end);
    for (const key of new Set(tokens.length === 1 ? tokens[0]?.last : [tokens[0]?.key ?? ''])) {
      patterns.set(key, [...(patterns.get(key) ?? []), { id, tokens, tail }]);
    }
  }
  for (const row of patterns.values()) row.sort((a, b) => b.tokens.length - a.tokens.length);
  return patterns;
}

function longestAt(
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  tokens: readonly TermToken[],
  at: number,
): Pattern | undefined {
  const first = tokens[at];
  const fitting = [first?.key, ...(first?.last ?? [])]
    .flatMap((key) => patterns.get(key ?? '') ?? [])
    .filter((pattern) => fits(pattern.tokens, tokens, at));
  return fitting.reduce<Pattern | undefined>(
    (best, one) => (best === undefined || one.tokens.length > best.tokens.length ? one : best),
    undefined,
  );
}

function fits(wanted: readonly TermToken[], tokens: readonly TermToken[], at: number): boolean {
  return wanted.every((token, i) => {
    const said = tokens[at + i];
    if (said === undefined || (i > 0 && said.gap !== token.gap)) return false;
    if (i < wanted.length - 1) return said.key === token.key;
    return said.last.some((form) => token.last.includes(form));
  });
}
