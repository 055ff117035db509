import { expect, test } from 'vitest';
import { likestMeaning } from '#core/quiz/meaning-likeness.ts';
import { likest } from '#core/quiz/word-likeness.ts';
import { wordSet, type Phrases, type Word } from '#core/quiz/word-set.ts';
import { readLibrary } from '#library/read-library.ts';

const { library } = await readLibrary('.');
const tags = ['zh', 'ug', 'bo'];
// Checked against each other by the content check.
const phrases = Object.fromEntries(
  tags.map((tag) => [tag, library.locales[tag]?.words]),
) as unknown as Phrases;
const { words } = wordSet(
  library.glossaries.find(({ id }) => id === 'key-terms')!,
  phrases,
);

const called = (term: string) => words.find((word) => word.term.zh === term)!;
const offered = (word: Word, order: typeof likestMeaning) =>
  order(word, words)
    .slice(0, 3)
    .map(({ term }) => term.zh ?? '');

test('beside a word of a kind stand words of that kind, not just any of its length', () => {
  expect(offered(called('四个认同'), likestMeaning)).toEqual(
    expect.arrayContaining(['四知四清四掌握', '七大工程']),
  );
  expect(offered(called('产权调换'), likestMeaning)).toEqual(expect.arrayContaining(['房屋征收', '拆迁']));
  expect(offered(called('双语教育'), likestMeaning)).toContain('宣传教育');
});

test('what a meaning names is never offered against it: it would not be wrong', () => {
  expect(called('公共租赁住房').meaning.zh).toContain('公租房');
  expect(offered(called('公共租赁住房'), likestMeaning)).not.toContain('公租房');
  expect(offered(called('公租房'), likestMeaning)).not.toContain('公共租赁住房');
  expect(offered(called('督查'), likestMeaning)).not.toContain('督促检查');
});

test('fewer words can be found by matching the characters of their meanings', () => {
  const told = (order: typeof likestMeaning) =>
    words.filter((word) => {
      const shared = (term = '') => [...term].filter((letter) => word.meaning.zh?.includes(letter)).length;
      return offered(word, order).every((other) => shared(other) < shared(word.term.zh));
    }).length;
  expect(told(likestMeaning)).toBeLessThan(told(likest));
});

test('every other word stands in the order once, whatever the word', () => {
  for (const word of words) {
    const order = likestMeaning(word, words);
    expect(new Set([word, ...order]).size).toBe(words.length);
    expect(order).toHaveLength(words.length - 1);
  }
});

test('of words that share nothing the nearer come first', () => {
  const bare = ['甲', '乙', '丙', '丁'].map((term): Word => ({
    ...called('考核'),
    id: term,
    term: { zh: term },
    keys: { zh: term },
    meaning: { zh: `${term}。` },
  }));
  expect(likestMeaning(bare[3]!, bare).map(({ id }) => id)).toEqual(['丙', '乙', '甲']);
});
