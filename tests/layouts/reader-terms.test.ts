import { describe, expect, test } from 'vitest';
import { alignPassages } from '#core/documents/align.ts';
import { typeset } from '#core/language/typeset.ts';
import { readerTerms, shownTerms } from '#layouts/reader-terms.ts';
import { site } from '#library/site.ts';

const pages = site.languages.flatMap(({ tag }) => site.documents.map((document) => ({ tag, document })));

describe.each(pages)('the terms of $document.slug in $tag', ({ tag, document }) => {
  const { marks, terms, sections } = readerTerms(document, tag);
  const shown = new Map(
    alignPassages(document, tag).map(({ id, language, text }) => [id, typeset(language, text)]),
  );

  test('stand within the text as the page shows it, in order, none over another, each with its card', () => {
    for (const [passage, found] of Object.entries(marks)) {
      let end = 0;
      for (const [from, to, id] of found) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(shown.get(passage)!.length);
        expect(terms[id]?.words[tag]?.[0]).toBeTruthy();
        end = to;
      }
    }
  });

  test('are some, and their cards lead to passages that exist', () => {
    expect(Object.keys(marks).length).toBeGreaterThan(0);
    for (const { places, definition } of Object.values(terms)) {
      expect(definition[0]).not.toBe('');
      for (const [section, passage] of places) {
        const there = site.documents.find(({ slug }) => slug === sections[section]?.[0]);
        expect(there?.passages.some(({ id }) => id === passage)).toBe(true);
      }
    }
  });
});

test('every term of every glossary has a card in every language', () => {
  const count = site.glossaries.reduce((sum, { terms }) => sum + terms.length, 0);
  for (const { tag } of site.languages) expect(shownTerms(tag).size).toBe(count);
});
