import { alignPassages } from '#core/documents/align.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import { placesOfTerms } from '#core/glossary/term-places.ts';
import { ORIGINAL, speak, type LanguageTag } from '#core/language/text.ts';
import { site } from '#library/site.ts';

/** A term as a card shows it: each language's word and how it is read, and what it means. */
export interface ShownTerm {
  readonly words: Readonly<Record<LanguageTag, readonly [term: string, romanisation: string]>>;
  readonly definition: readonly [text: string, language: LanguageTag];
}

/** A place where a term stands: its section, by number, and its passage. */
type TermPlace = readonly [section: number, passage: string];

/** What `places.json` of a language holds: the sections that are named, and where the terms stand, by `glossary#term`. */
export interface TermPlaces {
  readonly sections: readonly (readonly [document: string, name: string, heading: string])[];
  readonly places: Readonly<Record<string, readonly TermPlace[]>>;
}

// More would be a page of its own, which the search is.
const PLACES = 6;

/**
 * Every term of every glossary as cards in one language show it, by `glossary#term`.
 * @example shownTerms('ug').get('key-terms#jizhi')?.words.zh → ['机制', 'jīzhì']
 */
export const shownTerms = remember((language: LanguageTag): ReadonlyMap<string, ShownTerm> => {
  const all = site.glossaries.flatMap((glossary) =>
    glossary.terms.map((term): [string, ShownTerm] => {
      const texts = Object.entries(term.texts);
      const said = texts.map(([tag, text]) => [tag, [text.term, text.romanisation] as const] as const);
      const definitions = texts.map(([tag, text]) => [tag, text.definition] as const);
      const definition = speak(Object.fromEntries(definitions), language);
      return [
        `${glossary.id}#${term.id}`,
        { words: Object.fromEntries(said), definition: [definition.text, definition.language] },
      ];
    }),
  );
  return new Map(all);
});

// Passages are the same in every language, so the terms are looked for once, in the original.
const PLACES_BY_TERM = placesOfTerms(
  site.glossaries.flatMap(({ id, terms }) =>
    terms.map((term) => ({ id: `${id}#${term.id}`, term: term.texts[ORIGINAL]?.term ?? '' })),
  ),
  site.documents.flatMap((document) => document.passages.map(({ id, text }) => ({ document, id, text }))),
  PLACES,
);

/**
 * Where the terms stand, with the names of documents and sections in one language.
 * @example termPlaces('ug').places['key-terms#jizhi'] → [[0, 's1-p1'], …]
 */
export function termPlaces(language: LanguageTag): TermPlaces {
  const sections: [string, string, string][] = [];
  const numbers = new Map<string, number>();
  const headings = remember((document: StudyDocument) => headingsOf(document, language));
  const places = [...PLACES_BY_TERM].map(([id, found]) => {
    const rows = found.map(({ document: { slug, name }, document, id: passage }): TermPlace => {
      const heading = headings(document).get(passage) ?? '';
      const key = `${slug}\n${heading}`;
      const number = numbers.get(key) ?? sections.push([slug, speak(name, language).text, heading]) - 1;
      numbers.set(key, number);
      return [number, passage];
    });
    return [id, rows] as const;
  });
  return { sections, places: Object.fromEntries(places) };
}

// The heading over each passage.
function headingsOf(document: StudyDocument, language: LanguageTag): ReadonlyMap<string, string> {
  let heading = '';
  return new Map(
    alignPassages(document, language).map(({ id, kind, text }) => {
      if (kind === 'heading') heading = text;
      return [id, heading];
    }),
  );
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
