import { describe, expect, test } from 'vitest';
import { buildIndex } from '#search/build-index.ts';
import { openIndex } from '#search/lookup.ts';
import { queryTerms } from '#search/query-terms.ts';
import { rank } from '#search/rank.ts';
import { tokenize } from '#search/tokenize.ts';
import { documentsOf, realParagraphs, tibetanParagraphs, uyghurParagraphs } from './corpus.ts';

/** Queries, drawn from each paragraph, that do not find the paragraph they come from with all their terms. */
function missed(
  language: string,
  paragraphs: readonly string[],
  queriesOf: (text: string) => Iterable<string>,
): readonly string[] {
  const index = openIndex(buildIndex(documentsOf(language, paragraphs)).index);
  const answers = new Map<string, ReadonlySet<number>>();
  const answer = (query: string) => {
    const known =
      answers.get(query) ??
      new Set(rank(index, queryTerms(tokenize(query, 'query')), 'all').map(({ position }) => position));
    answers.set(query, known);
    return known;
  };
  return paragraphs.flatMap((text, position) =>
    [...queriesOf(text)].filter((query) => !answer(query).has(position)),
  );
}

/** Every stretch of one to four Han characters, and whole runs. */
function hanSubstrings(text: string): ReadonlySet<string> {
  const found = new Set(text.match(/\p{Script=Han}+/gu));
  for (const run of [...found]) {
    for (let size = 1; size <= 4; size++)
      for (let at = 0; at + size <= run.length; at++) found.add(run.slice(at, at + size));
  }
  return found;
}

function uyghurWords(text: string): ReadonlySet<string> {
  return new Set(text.match(/\p{Script=Arabic}+/gu));
}

function syllablePairs(text: string): ReadonlySet<string> {
  const clauses = text
    .split(/[^\u0F40-\u0FBC\u0F0B\u0F0C]+/)
    .map((clause) => clause.split(/[\u0F0B\u0F0C]+/).filter(Boolean));
  return new Set(
    clauses.flatMap((syllables) => syllables.slice(1).map((next, i) => `${syllables[i]}་${next}`)),
  );
}

describe('every passage is found by', () => {
  test('every stretch of its Han characters', () => {
    const paragraphs = realParagraphs('zh');
    expect(paragraphs.length).toBeGreaterThan(50);
    expect(missed('zh', paragraphs, hanSubstrings)).toEqual([]);
  });

  test('every one of its Uyghur words', () => {
    expect(missed('ug', [...realParagraphs('ug'), ...uyghurParagraphs(150)], uyghurWords)).toEqual([]);
  });

  test('every pair of its Tibetan syllables', () => {
    expect(missed('bo', [...realParagraphs('bo'), ...tibetanParagraphs(150)], syllablePairs)).toEqual([]);
  });
});
