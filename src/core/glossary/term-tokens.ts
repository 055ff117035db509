import type { LanguageTag } from '#core/language/text.ts';
import { boKey, splitAffix } from '#core/language/tibetan.ts';
import { stemOfKey } from '#core/language/uyghur-stem.ts';
import { ugKey } from '#core/language/uyghur.ts';

/** The smallest part of a text that a term may begin or end with, and where it stands. */
export interface TermToken {
  readonly start: number;
  readonly end: number;
  /** What it must be equal to inside a term. */
  readonly key: string;
  /** What it may be equal to as the last of a term. */
  readonly last: readonly string[];
  /** What stands between it and the token before, when that is more than words of one term need: a bracket, a stop. */
  readonly gap: string;
}

interface Reading {
  readonly token: RegExp;
  /** What may stand between two tokens of one term. */
  readonly glue: RegExp;
  readonly key: (token: string) => string;
  readonly last: (key: string) => readonly string[];
}

const PLAIN: Reading = {
  token: /\S/gu,
  glue: /^$/,
  key: (token) => token.normalize('NFKC').toLowerCase(),
  last: (key) => [key],
};

const READINGS: Readonly<Record<LanguageTag, Reading>> = {
  ug: {
    token: /[\p{Script=Arabic}\p{M}\u0640]+|\d+/gu,
    glue: /^[ \u00A0\u2060-]+$/,
    key: ugKey,
    last: (key) => [stemOfKey(key)],
  },
  bo: {
    token: /[\u0F00\u0F20-\u0F33\u0F35\u0F37\u0F39\u0F40-\u0F84\u0F86-\u0FBC]+|\d+/gu,
    glue: /^[\u0F0B\u0F0C]+$/,
    key: boKey,
    last: (key) => [...new Set([key, splitAffix(key)[0], withoutFinal(key)])],
  },
};

// བྱེད་པར is བྱེད་པ with a particle; after a vowel sign or པ བ མ the last letter may be one.
function withoutFinal(syllable: string): string {
  return /^(?:.*[ིེོུ]|[པབམ])[རས]$/u.test(syllable) ? syllable.slice(0, -1) : syllable;
}

/**
 * The tokens of a text in its order: characters, Uyghur words, Tibetan syllables.
 * @example readTokens('bo', 'མི་རིགས།').map(({ key }) => key) → ['མི', 'རིགས']
 */
export function readTokens(language: LanguageTag, text: string): readonly TermToken[] {
  const { token, glue, key, last } = READINGS[language] ?? PLAIN;
  let before = 0;
  return [...text.matchAll(token)].map((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const between = text.slice(before, start);
    before = end;
    const own = key(found[0]);
    return { start, end, key: own, last: last(own), gap: glue.test(between) ? '' : between };
  });
}
