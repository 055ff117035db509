import { answerKey } from '#core/language/answer-key.ts';
import type { Word } from './word-set.ts';

/** What a word is compared by: its characters in Chinese, its syllables in Tibetan, the beginnings of words elsewhere. */
const PIECES = /\p{Script=Han}|[\p{L}\p{M}]+/gu;
const BEGINNING = 5;

/** A piece in more meanings than one in so many is grammar and says nothing. */
const COMMON = 8;

/**
 * The other words of a set as answers to the question which word has the meaning of this one: those first that share
 * something with the meaning, so that it is not the right one alone that can be matched by its characters; then those
 * like the word itself and those whose meanings are alike. Last the words that one of the two meanings names: they are
 * the same thing in other words, or what it is a kind of, and would not be wrong. Of equals the nearer in the set.
 * @example likestMeaning(word, set.words).slice(0, 3)
 */
export function likestMeaning(word: Word, words: readonly Word[]): readonly Word[] {
  const weigh = weights(words);
  const place = words.indexOf(word);
  return words
    .map((other, at) => ({
      other,
      named: Number(names(word, other) || names(other, word)),
      like: likeness(word, other, weigh),
      far: Math.abs(at - place),
    }))
    .filter(({ other }) => other !== word)
    .sort((a, b) => a.named - b.named || b.like - a.like || a.far - b.far)
    .map(({ other }) => other);
}

type Weigh = (language: string, piece: string) => number;

// In hundredths, so that no rounding of another machine turns an order round.
function likeness(word: Word, other: Word, weigh: Weigh): number {
  return Object.keys(word.term).reduce((sum, language) => {
    const shared = (one: string | undefined, two: string | undefined) => {
      const pieces = piecesOf(two);
      return [...piecesOf(one)]
        .filter((piece) => pieces.has(piece))
        .reduce((all, piece) => all + weigh(language, piece), 0);
    };
    const [term, meaning] = [word.term[language], word.meaning[language]];
    const longer = Math.abs(piecesOf(term).size - piecesOf(other.term[language]).size);
    return (
      sum +
      2 * shared(other.term[language], meaning) +
      2 * shared(other.term[language], term) +
      shared(other.meaning[language], meaning) -
      25 * longer
    );
  }, 0);
}

function weights(words: readonly Word[]): Weigh {
  const counts = new Map<string, number>();
  for (const { meaning } of words) {
    for (const [language, text] of Object.entries(meaning)) {
      for (const piece of piecesOf(text)) {
        const key = `${language} ${piece}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const most = Math.max(2, words.length / COMMON);
  return (language, piece) => {
    const count = counts.get(`${language} ${piece}`) ?? 0;
    return count > most ? 0 : Math.round((100 * (words.length - count)) / words.length);
  };
}

function names(one: Word, other: Word): boolean {
  return Object.entries(one.meaning).some(([language, meaning]) =>
    answerKey(language, meaning).includes(other.keys[language] ?? meaning),
  );
}

function piecesOf(text = ''): ReadonlySet<string> {
  return new Set((text.match(PIECES) ?? []).map((piece) => [...piece].slice(0, BEGINNING).join('')));
}
