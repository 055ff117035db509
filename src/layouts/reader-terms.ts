import { alignPassages } from '#core/documents/align.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import { termFinder, type TermPiece } from '#core/glossary/find-terms.ts';
import { speak, type LanguageTag } from '#core/language/text.ts';
import { typeset } from '#core/language/typeset.ts';
import { site } from '#library/site.ts';

/** A term as a card shows it: each language's word and how it is read, and what it means. */
export interface ShownTerm {
  readonly words: Readonly<Record<LanguageTag, readonly [term: string, romanisation: string]>>;
  readonly definition: readonly [text: string, language: LanguageTag];
}

/** A place where a term stands: its section, by number, and its passage. */
export type TermPlace = readonly [section: number, passage: string];

/** What `terms.json` of a document holds: where its terms stand, as the page shows the text, and their cards. */
export interface ReaderTerms {
  readonly marks: Readonly<Record<string, readonly (readonly [start: number, end: number, id: string])[]>>;
  readonly terms: Readonly<Record<string, ShownTerm & { readonly places: readonly TermPlace[] }>>;
  readonly sections: readonly (readonly [document: string, name: string, heading: string])[];
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

const finderOf = remember((language: LanguageTag) => {
  const terms = site.glossaries.flatMap((glossary) =>
    glossary.terms.map(({ id, texts }) => ({
      id: `${glossary.id}#${id}`,
      term: texts[language]?.term ?? '',
    })),
  );
  return termFinder(
    language,
    terms.filter(({ term }) => term !== ''),
  );
});

interface Found {
  readonly document: StudyDocument;
  readonly passage: string;
  readonly heading: string;
  readonly pieces: readonly TermPiece[];
  readonly terms: ReadonlySet<string>;
}

/** What was found in one language, by document and by term: a site's work must not grow with its square. */
interface Finds {
  readonly byDocument: ReadonlyMap<StudyDocument, readonly Found[]>;
  readonly byTerm: ReadonlyMap<string, readonly Found[]>;
}

const findsIn = remember((language: LanguageTag): Finds => {
  const byDocument = new Map<StudyDocument, readonly Found[]>();
  const byTerm = new Map<string, Found[]>();
  for (const document of site.documents) {
    const found = passagesOf(document, language);
    byDocument.set(document, found);
    for (const one of found) {
      for (const term of one.terms) {
        const places = byTerm.get(term) ?? [];
        byTerm.set(term, places);
        if (places.length < PLACES) places.push(one);
      }
    }
  }
  return { byDocument, byTerm };
});

function passagesOf(document: StudyDocument, language: LanguageTag): readonly Found[] {
  let heading = '';
  return alignPassages(document, language).map((passage) => {
    if (passage.kind === 'heading') heading = passage.text;
    const pieces = finderOf(passage.language)(typeset(passage.language, passage.text));
    const terms = new Set(pieces.flatMap(({ term }) => term ?? []));
    return { document, passage: passage.id, heading, pieces, terms };
  });
}

/** The terms of a document as a reader of one language meets them, with the cards of all that stand in it. */
export function readerTerms(document: StudyDocument, language: LanguageTag): ReaderTerms {
  const { byDocument, byTerm } = findsIn(language);
  const marks = (byDocument.get(document) ?? [])
    .map(({ passage, pieces }) => [passage, marksOf(pieces)] as const)
    .filter(([, found]) => found.length > 0);
  const sections: [string, string, string][] = [];
  const number = ({ document: { slug, name }, heading }: Found) => {
    const at = sections.findIndex(([one, , title]) => one === slug && title === heading);
    return at >= 0 ? at : sections.push([slug, speak(name, language).text, heading]) - 1;
  };
  const here = termsOf(document);
  const terms = [...shownTerms(language)]
    .filter(([id]) => here.has(id))
    .map(([id, shown]) => {
      const places = (byTerm.get(id) ?? []).map((found): TermPlace => [number(found), found.passage]);
      return [id, { ...shown, places }] as const;
    });
  return { marks: Object.fromEntries(marks), terms: Object.fromEntries(terms), sections };
}

// Another language may come beside the page, so its terms need their cards here too.
function termsOf(document: StudyDocument): ReadonlySet<string> {
  const found = site.languages.flatMap(({ tag }) => findsIn(tag).byDocument.get(document) ?? []);
  return new Set(found.flatMap(({ terms }) => [...terms]));
}

// One mark a passage for each term: a page of underlines is no help.
function marksOf(pieces: readonly TermPiece[]): readonly (readonly [number, number, string])[] {
  const seen = new Set<string>();
  let at = 0;
  return pieces.flatMap(({ text, term }) => {
    const start = at;
    at += text.length;
    if (term === undefined || seen.has(term)) return [];
    seen.add(term);
    return [[start, at, term] as const];
  });
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
