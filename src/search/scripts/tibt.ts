import { boKey, splitAffix, TSHEG } from '#core/language/tibetan.ts';
import type { Purpose, ScriptTokenizer, Token } from '../token.ts';

const LETTERS = '[\\u0F00\\u0F18\\u0F19\\u0F35\\u0F37\\u0F39\\u0F3E-\\u0F84\\u0F86-\\u0FBC]+';
const SYLLABLE = new RegExp(LETTERS, 'gu');

// Particles: too common alone, but kept inside pairs.
const STOP = new Set('གི ཀྱི གྱི ཡི གིས ཀྱིས གྱིས ཡིས ལ ན དུ ཏུ སུ རུ ནས ལས དང ནི ཅིང ཞིང ཤིང ཏེ སྟེ ཡང ཀྱང འང'.split(' '));

/**
 * Tibetan: syllables and pairs of neighbouring syllables, affixed particles taken off. A pair never crosses a shad.
 * Texts also give the form without a final ར or ས that may be a particle, so that བྱེད་པ finds བྱེད་པར.
 */
export const tibt: ScriptTokenizer = {
  run: `${LETTERS}(?:[\\u0F0B\\u0F0C]+\\s*${LETTERS})*`,
  tokens,
};

function tokens(run: string, offset: number, purpose: Purpose): readonly Token[] {
  const syllables = syllablesOf(run, offset);
  const forms = syllables.map((one) => (purpose === 'index' ? withShorterForm(one) : [one]));
  const found: Token[] = [];
  for (const [i, syllable] of syllables.entries()) {
    if (!STOP.has(syllable.term)) found.push(...(forms[i] ?? []));
    for (const next of forms[i + 1] ?? []) found.push(pair(syllable, next));
  }
  return found;
}

function syllablesOf(run: string, offset: number): readonly Token[] {
  return Array.from(run.matchAll(SYLLABLE), (found) => {
    const [written] = found;
    const start = offset + found.index;
    return { term: termOf(written), start, end: start + written.length };
  }).filter(({ term }) => term !== '');
}

// A language has a few thousand syllables, and a text says the same ones over and over.
const terms = new Map<string, string>();

function termOf(written: string): string {
  const known = terms.get(written);
  if (known !== undefined) return known;
  const [term] = splitAffix(boKey(written));
  terms.set(written, term);
  return term;
}

function withShorterForm(syllable: Token): readonly Token[] {
  if (!/(?:[ིེོུ]|^[པབམ])[རས]$/.test(syllable.term)) return [syllable];
  return [syllable, { ...syllable, term: syllable.term.slice(0, -1) }];
}

function pair(first: Token, second: Token): Token {
  return { term: first.term + TSHEG + second.term, start: first.start, end: second.end };
}
