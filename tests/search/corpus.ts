import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { SearchDocument } from '#search/payload.ts';
import { tibetanSyllable, uyghurWord } from '../core/language/arbitraries.ts';

/** The paragraphs of the real documents in a language; none for a language without translations yet. */
export function realParagraphs(language: string): readonly string[] {
  return globSync(`content/documents/*/${language}.md`)
    .sort()
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .replace(/^---\n(?:.*\n)*?---\n/, '')
        .split(/\n+/),
    )
    .map((line) => line.replace(/^#+ |^\{#.*\}$/g, '').trim())
    .filter(Boolean);
}

const SEED = 20261122;

/** Made-up Uyghur paragraphs, the same every time. */
export function uyghurParagraphs(count: number): readonly string[] {
  const sentence = fc
    .array(uyghurWord, { minLength: 4, maxLength: 12 })
    .map((words) => `${words.join(' ')}.`);
  return fc.sample(
    fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
    { numRuns: count, seed: SEED },
  );
}

/** Made-up Tibetan paragraphs, the same every time. */
export function tibetanParagraphs(count: number): readonly string[] {
  const clause = fc.array(tibetanSyllable, { minLength: 4, maxLength: 12 }).map((all) => `${all.join('་')}།`);
  return fc.sample(
    fc.array(clause, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
    { numRuns: count, seed: SEED },
  );
}

/** Paragraphs as search documents; the id is the position. */
export function documentsOf(language: string, paragraphs: readonly string[]): readonly SearchDocument[] {
  return paragraphs.map((text, i) => ({
    id: String(i),
    title: text.slice(0, 8),
    place: '',
    path: `/${language}/#${i}`,
    text,
    language,
  }));
}
