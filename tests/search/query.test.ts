import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '#search/build-index.ts';
import { openIndex } from '#search/lookup.ts';
import type { SearchDocument } from '#search/payload.ts';
import { search } from '#search/query.ts';
import { tokenize } from '#search/tokenize.ts';
import { documentsOf, realParagraphs, tibetanParagraphs, uyghurParagraphs } from './corpus.ts';

function find(
  docs: readonly SearchDocument[],
  language: string,
  text: string,
  limit = 1000,
): readonly string[] {
  // Through JSON, as a browser gets it.
  const payload: ReturnType<typeof buildIndex> = JSON.parse(JSON.stringify(buildIndex(docs)));
  return search(openIndex(payload.index), payload.docs, language, text, limit).hits.map(
    ({ document }) => document.id,
  );
}

const page = (id: string, title: string, text: string, language = 'zh'): SearchDocument => ({
  id,
  title,
  place: '',
  path: `#${id}`,
  text,
  language,
});

describe('a search', () => {
  const docs = [
    page('a', '加强组织领导', '民族团结一家亲,各族干部群众共同学习'),
    page('b', '民族团结', '共同繁荣发展'),
    page('c', '学习', '学习计划安排'),
    page('d', 'كىتاب', 'بىز كىتابلارنى ئوقۇيمىز', 'ug'),
    page('e', 'བོད་ཡིག', 'བོད་ཡིག་སློབ་སྦྱོང་བྱེད་པར་དགའ།', 'bo'),
  ];

  test.each([
    ['ranks a title before a text', '民族团结', ['b', 'a']],
    ['wants all words where some text has all', '共同 学习', ['a']],
    ['takes any word where no text has all', '繁荣 计划', ['b', 'c']],
    ['finds one character inside, before and after others', '学', ['c', 'a']],
    ['finds one character at the end of a stretch', '亲', ['a']],
    ['finds a passage in another language than the page', 'བོད་ཡིག', ['e']],
    ['finds an inflected word by its stem', 'كىتاب', ['d']],
    ['finds a stem by an inflected word', 'كىتابىم', ['d']],
    ['finds a word typed with Persian letters', 'کىتاب', ['d']],
    ['reads Latin letters as Uyghur', 'kitab', ['d']],
    ['finds a syllable that carries a particle', 'བྱེད་པ', ['e']],
    ['finds nothing for nothing', ' ,。!', []],
    ['finds nothing for what is not there', '葡萄', []],
    ['takes signs of a query language as text', '+团结 -亲 title:*~1', ['a', 'b']],
  ])('%s', (_, text, ids) => {
    expect([...find(docs, 'ug', text)].sort()).toEqual([...ids].sort());
    if (ids.length === 2 && !text.includes(' ')) expect(find(docs, 'ug', text)).toEqual(ids);
  });

  test('keeps to the limit', () => {
    expect(find(docs, 'zh', '学习', 1)).toHaveLength(1);
  });

  test('in an empty index finds nothing', () => {
    expect(find([], 'zh', '团结')).toEqual([]);
  });

  test('gives the same bytes for the same documents', () => {
    expect(JSON.stringify(buildIndex(docs))).toBe(JSON.stringify(buildIndex(docs)));
  });

  test('throws if index and documents do not belong together', () => {
    expect(() => search(openIndex(buildIndex(docs).index), [], 'zh', '团结', 5)).toThrow(RangeError);
  });
});

describe("scores are those of lunr's own builder", () => {
  test.each([
    ['zh', realParagraphs('zh')],
    ['ug', uyghurParagraphs(60)],
    ['bo', tibetanParagraphs(60)],
  ])('in %s', (language, paragraphs) => {
    const docs = documentsOf(language, paragraphs);
    const { index } = buildIndex(docs);
    const [opened, whole] = [openIndex(index), wholeLunr(docs)];
    for (const { text } of docs.slice(0, 40)) {
      for (const query of [text.slice(5, 13), text.slice(0, 1), text.slice(2, 30)]) {
        const ours = search(opened, docs, language, query, Infinity).hits.map(({ document, score }) => ({
          ref: document.id,
          score,
        }));
        expect(rounded(ours)).toEqual(rounded(askLunr(whole, query)));
      }
    }
  });
});

function rounded(results: readonly { ref: string; score: number }[]): readonly string[] {
  return results.map(({ ref, score }) => `${ref} ${score.toFixed(6)}`).sort();
}

function wholeLunr(docs: readonly SearchDocument[]): lunr.Index {
  return lunr((builder) => {
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    builder.tokenizer = ((text: string) =>
      tokenize(text, 'index').map(
        ({ term }) => new lunr.Token(term, {}),
      )) as unknown as typeof lunr.tokenizer;
    builder.ref('id');
    builder.field('body', { extractor: (doc: object) => (doc as SearchDocument).text });
    builder.field('title', { boost: 5 });
    for (const doc of docs) builder.add(doc);
  });
}

function askLunr(index: lunr.Index, text: string): lunr.Index.Result[] {
  const terms = new Set(tokenize(text, 'query').map(({ term }) => term));
  const ask = (presence: lunr.Query.presence) =>
    index.query((query) => {
      for (const term of terms) {
        const wildcard = /^\p{Script=Han}$/u.test(term)
          ? lunr.Query.wildcard.TRAILING
          : lunr.Query.wildcard.NONE;
        query.term(term, { presence, wildcard, usePipeline: false });
      }
    });
  if (terms.size === 0) return [];
  const all = ask(lunr.Query.presence.REQUIRED);
  return all.length > 0 ? all : ask(lunr.Query.presence.OPTIONAL);
}
