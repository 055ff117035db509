import { zhKey } from '#core/language/chinese.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { boKey, splitAffix } from '#core/language/tibetan.ts';
import { stemOfKey } from '#core/language/uyghur-stem.ts';
import { ugKey } from '#core/language/uyghur.ts';

interface Reading {
  readonly words: (text: string) => readonly string[];
  /** Whether a word of a text is this word of a term, in whatever form the sentence wanted. */
  readonly same: (said: string, wanted: string) => boolean;
}

const READINGS: Readonly<Record<LanguageTag, Reading>> = {
  ug: { words: (text) => ugKey(text).split(/[ -]+/), same: sameUyghur },
  bo: { words: (text) => boKey(text).split(/[ ་]+/), same: sameTibetan },
};

// An unknown script has no words: the term is looked for letter by letter.
const LETTERS: Reading = {
  words: (text) => [...zhKey(text)],
  same: (said, wanted) => said === wanted,
};

/**
 * Whether a text uses a term: all its words, one after the other, whatever their endings.
 * @example isRendered('bo', 'ལོ་མགོར་འཆར་གཞི', 'ལོ་མགོ')
 */
export function isRendered(language: LanguageTag, text: string, term: string): boolean {
  const { words, same } = READINGS[language] ?? LETTERS;
  const said = words(text);
  const wanted = words(term);
  return said.some((_, at) => wanted.every((word, index) => same(said[at + index] ?? '', word)));
}

/** A stem, or the term's own form with more endings. A verb's name (-ش) stands for all its forms: قىلىش, قىلىندى. */
function sameUyghur(said: string, wanted: string): boolean {
  if (stemOfKey(said) === stemOfKey(wanted) || (wanted.length >= 3 && said.startsWith(wanted))) return true;
  const [, root] = /^(.{3,}?)[اەىۇۈ]?ش$/.exec(wanted) ?? [];
  return root !== undefined && said.startsWith(root);
}

/** A syllable with or without its particle: འི is a letter more, ར and ས are only told by what they follow. */
function sameTibetan(said: string, wanted: string): boolean {
  const [stem] = splitAffix(said);
  return [said, stem, stem.replace(/(?<=[ིེོུཔབམ])[རས]$/, '')].includes(wanted);
}
