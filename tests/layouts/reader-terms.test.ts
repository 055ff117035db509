import { expect, test } from 'vitest';
import { shownTerms, termPlaces } from '#layouts/reader-terms.ts';
import { site } from '#library/site.ts';

const tags = site.languages.map(({ tag }) => tag);

test.each(tags)('every term of every glossary has a card in %s', (tag) => {
  const count = site.glossaries.reduce((sum, { terms }) => sum + terms.length, 0);
  const cards = [...shownTerms(tag).values()];

  expect(cards.length).toBe(count);
  for (const { definition } of cards) expect(definition[0]).not.toBe('');
});

test.each(tags)('the places of the terms in %s are passages that exist', (tag) => {
  const { sections, places } = termPlaces(tag);
  const found = Object.values(places).flat();

  expect(found.length).toBeGreaterThan(site.glossaries.length);
  for (const [section, passage] of found) {
    const there = site.documents.find(({ slug }) => slug === sections[section]?.[0]);
    expect(there?.passages.some(({ id }) => id === passage)).toBe(true);
  }
});

test('sections are named in the language of the page', () => {
  const names = tags.map((tag) => termPlaces(tag).sections[0]?.[1]);

  expect(new Set(names).size).toBe(tags.length);
});
