import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termFinder } from '#core/glossary/find-terms.ts';
import { placesOfTerms } from '#core/glossary/term-places.ts';
import { site } from '#library/site.ts';

const terms = [
  { id: 'mechanism', term: '机制' },
  { id: 'lasting', term: '长效机制' },
  { id: 'villages', term: '进乡（镇）村' },
];
const ids = (texts: readonly string[], most = 6) => {
  const passages = texts.map((text, at) => ({ at, text }));
  const places = placesOfTerms(terms, passages, most);
  return Object.fromEntries([...places].map(([id, found]) => [id, found.map(({ at }) => at)]));
};

test('a term inside a longer one does not stand there', () => {
  expect(ids(['长效机制', '机制', '长效机制和机制'])).toEqual({
    mechanism: [1, 2],
    lasting: [0, 2],
    villages: [],
  });
});

test('narrow brackets in the text are the wide ones of the term', () => {
  expect(ids(['进乡(镇)村']).villages).toEqual([0]);
});

test('only the first places of a term are kept', () => {
  expect(ids(['机制', '无', '机制', '机制'], 2).mechanism).toEqual([0, 2]);
});

test('agrees with the close reading of every passage of the library', () => {
  const written = site.glossaries.flatMap((glossary) =>
    glossary.terms.map(({ id, texts }) => ({ id: `${glossary.id}#${id}`, term: texts.zh?.term ?? '' })),
  );
  const find = termFinder('zh', written);
  const passages = site.documents.flatMap((document) => document.passages);
  const places = placesOfTerms(written, passages, Infinity);
  for (const passage of passages) {
    const closely = new Set(find(passage.text).flatMap(({ term }) => term ?? []));
    const quickly = [...places].filter(([, found]) => found.includes(passage)).map(([id]) => id);
    expect(new Set(quickly)).toEqual(closely);
  }
});

test('never more places than asked for, and always in the order of the texts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[机制长效无]{0,8}$/)),
      fc.integer({ min: 1, max: 4 }),
      (texts, most) => {
        for (const found of Object.values(ids(texts, most))) {
          expect(found.length).toBeLessThanOrEqual(most);
          expect(found).toEqual(found.toSorted((a, b) => a - b));
        }
      },
    ),
  );
});
