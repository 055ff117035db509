import type { LocalText } from '#core/language/text.ts';
import { createRandom, shuffle } from '#core/random.ts';
import type { Bank } from './bank.ts';
import { likestMeaning } from './meaning-likeness.ts';
import { likest } from './word-likeness.ts';
import type { Word, WordSet } from './word-set.ts';

type Question = Bank['questions'][number];

const OPTIONS = 4;
/** Items of one ordering, pairs of one matching: what fits a phone. */
const MOST_ITEMS = 7;
const PAIRS = 4;
const LETTERS = 'abcdefgh';

const RULES = ['same', 'means', 'missing', 'order', 'pairs'] as const;

/**
 * The ids of every question a term of a glossary may be asked in.
 * @example questionIds('seven-entries', 'offices')[0] → 'words-seven-entries-offices-same'
 */
export function questionIds(glossary: string, term: string): readonly string[] {
  return RULES.map((rule) => `words-${glossary}-${term}-${rule}`);
}

/**
 * Which option is the same word in the other language: one question a word.
 * @example sameQuestions(set)[0]?.kind → 'single-choice'
 */
export function sameQuestions(set: WordSet): readonly Question[] {
  return set.words.flatMap((word) => {
    const base = baseOf(set, word, 'same', 1, ['translation', 'term']);
    const values = { all: inAll(word.term), meaning: word.meaning };
    const texts = { prompt: set.say('same', {}), word: word.term, explanation: set.say('sameWhy', values) };
    return choice({ ...base, ...texts }, word, likest(word, set.words));
  });
}

/**
 * Which word has this meaning: one question a word whose meaning does not name it.
 * @example meaningQuestions(set)[0]?.id → 'words-key-terms-jizhi-means'
 */
export function meaningQuestions(set: WordSet): readonly Question[] {
  return plain(set.words).flatMap((word) => {
    const base = baseOf(set, word, 'means', 2, ['meaning', 'term']);
    const values = { term: word.term, meaning: word.meaning };
    const texts = { prompt: set.say('means', values), explanation: set.say('meansWhy', values) };
    return choice({ ...base, ...texts }, word, likestMeaning(word, set.words));
  });
}

/**
 * Of words with an order: which one is missing between two others, and the order itself. Nothing of other words.
 * @example orderQuestions(sevenEntries).at(-1)?.kind → 'ordering'
 */
export function orderQuestions(set: WordSet): readonly Question[] {
  if (!set.ordered) return [];
  const missing = set.words.flatMap((word, at) => {
    const [before, after] = [set.words[at - 1], set.words[at + 1]];
    if (before === undefined || after === undefined) return [];
    const base = baseOf(set, word, 'missing', 3, ['order', 'term']);
    const values = { set: set.title, before: before.term, after: after.term, term: word.term };
    const texts = { prompt: set.say('missing', values), explanation: set.say('missingWhy', values) };
    const others = set.words.filter((one) => one !== before && one !== after);
    return choice({ ...base, ...texts }, word, likest(word, others));
  });
  const orders = inParts(set.words, MOST_ITEMS).map((part) => {
    // The first word's place is what the question is kept under.
    const base = baseOf(set, part[0], 'order', 2, ['order']);
    const values = { set: set.title, all: listed(part.map(({ term }) => term)) };
    const items = part.map(({ term }, at) => ({ id: LETTERS[at], ...term }));
    const texts = { prompt: set.say('order', values), explanation: set.say('orderWhy', values) };
    return { ...base, kind: 'ordering', ...texts, items };
  });
  return [...missing, ...orders];
}

/**
 * Words to be paired with their meanings, every word once.
 * @example pairQuestions(set)[0]?.kind → 'matching'
 */
export function pairQuestions(set: WordSet): readonly Question[] {
  return inParts(plain(set.words), PAIRS + 1).map((part) => {
    const base = baseOf(set, part[0], 'pairs', 2, ['meaning', 'term']);
    const pairs = part.map(({ term, meaning }, at) => ({ id: LETTERS[at], left: term, right: meaning }));
    const texts = { prompt: set.say('pairs', {}), explanation: set.say('pairsWhy', {}) };
    return { ...base, kind: 'matching', ...texts, pairs };
  });
}

function plain(words: readonly Word[]): readonly Word[] {
  return words.filter(({ tells }) => !tells);
}

function baseOf(
  { id }: WordSet,
  { id: term, passage, quote }: Word,
  rule: (typeof RULES)[number],
  difficulty: 1 | 2 | 3,
  tags: string[],
) {
  return { id: `${id}-${term}-${rule}`, difficulty, tags, passage, quote };
}

// No question where there are too few wrong options to choose among.
function choice(
  base: Omit<Question, 'kind'> & Pick<Question, 'id'>,
  right: Word,
  others: readonly Word[],
): readonly Question[] {
  const wrong = others.slice(0, OPTIONS - 1);
  if (wrong.length < OPTIONS - 1) return [];
  const drawn = shuffle([right, ...wrong], createRandom(`sanyu/words/1/${base.id}`));
  const options = drawn.map(({ term }, at) => ({ id: LETTERS[at], ...term }));
  // All fields of the contract but the kind are in `base`; Omit forgets them on an open object.
  return [{ ...(base as Question), kind: 'single-choice', options, answer: LETTERS[drawn.indexOf(right)] }];
}

/** Neighbours in parts of at most `most`, of about one size and never of one or two words. */
function inParts(words: readonly Word[], most: number): readonly (readonly [Word, ...Word[]])[] {
  const count = Math.ceil(words.length / most);
  const parts = Array.from({ length: count }, (_, at) =>
    words.slice(Math.round((at * words.length) / count), Math.round(((at + 1) * words.length) / count)),
  );
  return parts.flatMap(([first, ...rest]) =>
    first === undefined || rest.length < 2 ? [] : [[first, ...rest] as const],
  );
}

/** A word in all its languages, each language's own first: `进学校 · مەكتەپلەرگە كىرىش`. */
function inAll(term: LocalText): LocalText {
  const all = Object.entries(term);
  return Object.fromEntries(
    all.map(([language, own]) => {
      const others = all.filter(([tag]) => tag !== language).map(([, text]) => text);
      return [language, [own, ...others].join(' · ')];
    }),
  );
}

function listed(terms: readonly LocalText[]): LocalText {
  const [first = {}] = terms;
  return Object.fromEntries(
    Object.keys(first).map((language) => [
      language,
      terms.map((term, at) => `${at + 1}. ${term[language] ?? ''}`).join(' '),
    ]),
  );
}
