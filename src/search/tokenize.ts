import { arab } from './scripts/arab.ts';
import { han } from './scripts/han.ts';
import { tibt } from './scripts/tibt.ts';
import { word } from './scripts/word.ts';
import type { Purpose, ScriptTokenizer, Token } from './token.ts';

/** Every script, `word` last because it takes what the others leave. */
const SCRIPTS: readonly ScriptTokenizer[] = [han, arab, tibt, word];

const RUNS = new RegExp(SCRIPTS.map(({ run }) => `(${run})`).join('|'), 'gu');

/**
 * The terms of a text, in the order in which they begin. The letters decide, not a language: a Uyghur page that
 * still shows a passage in Mandarin finds it by its Han pairs.
 * @example tokenize('七进', 'query') → [{ term: '七进', start: 0, end: 2 }]
 */
export function tokenize(text: string, purpose: Purpose): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(RUNS)) {
    const script = SCRIPTS.find((_, i) => found[i + 1] !== undefined);
    if (script !== undefined) tokens.push(...script.tokens(found[0], found.index, purpose));
  }
  return tokens;
}
