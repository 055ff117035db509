import type { Word } from './word-set.ts';

/**
 * The other words of a set, the likest first: those that share characters with the word and are about as long, in all
 * languages together; of equals the nearer in the set.
 * @example likest(word, set.words).slice(0, 3)
 */
export function likest(word: Word, words: readonly Word[]): readonly Word[] {
  const place = words.indexOf(word);
  return words
    .map((other, at) => ({ other, like: likeness(word, other), far: Math.abs(at - place) }))
    .filter(({ other }) => other !== word)
    .sort((a, b) => b.like - a.like || a.far - b.far)
    .map(({ other }) => other);
}

// Shared characters count up to one a language, the difference in length takes up to one away. In hundredths, so that
// no rounding of another machine turns an order round.
function likeness(one: Word, other: Word): number {
  return Object.entries(one.keys).reduce((sum, [language, text]) => {
    const a = [...text];
    const b = new Set(other.keys[language] ?? '');
    const length = [...(other.keys[language] ?? '')].length;
    const longer = Math.max(a.length, length, 1);
    const shared = Math.min(a.filter((letter) => b.has(letter)).length, length);
    return sum + Math.round((100 * (shared - Math.abs(a.length - length))) / longer);
  }, 0);
}
