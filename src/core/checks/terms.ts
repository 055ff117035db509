import { documentFile } from '#core/documents/document.ts';
import type { StudyDocument } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import { isRendered } from '#core/glossary/rendering.ts';
import type { Term } from '#core/glossary/term.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';

/** A term with the name exceptions know it by, and its original. */
interface KnownTerm {
  readonly name: string;
  readonly original: string;
  readonly term: Term;
}

/** A key term that a translation does not render as agreed. */
interface Miss {
  readonly key: string;
  readonly issue: Issue;
}

/**
 * A passage in which a term of a glossary occurs uses its agreed rendering in every translation, or an exception says
 * why not. An exception that is not needed is a mistake too: it would hide the next one.
 */
export function checkTerms(library: Library): readonly Issue[] {
  const terms = knownTerms(library);
  const misses = library.documents.flatMap((document) => inDocument(document, terms));
  const { exceptions } = library;
  const allowed = new Set(
    exceptions.terms.map(({ term, language, passage }) => keyOf(term, language, passage)),
  );
  const needed = new Set(misses.map(({ key }) => key));
  return [
    ...misses.filter(({ key }) => !allowed.has(key)).map(({ issue }) => issue),
    ...exceptions.terms
      .filter(({ term, language, passage }) => !needed.has(keyOf(term, language, passage)))
      .map((exception): Issue => {
        const values = { found: keyOf(exception.term, exception.language, exception.passage) };
        return { code: 'E_EXCEPTION_UNUSED', ...locate(library.places, exception), values };
      }),
  ];
}

function knownTerms({ glossaries }: Library): readonly KnownTerm[] {
  return glossaries.flatMap(({ id, terms }) =>
    terms.map((term) => ({ name: `${id}#${term.id}`, original: term.texts[ORIGINAL]?.term ?? '', term })),
  );
}

function inDocument(document: StudyDocument, terms: readonly KnownTerm[]): readonly Miss[] {
  const { slug, passages, translations } = document;
  return terms.flatMap((known) => {
    const longer = terms.map(({ original }) => original).filter((one) => isInside(known.original, one));
    return passages.flatMap(({ id, text }) => {
      // Inside a longer term the shorter one is not a term of its own.
      const rest = longer.reduce((left, one) => left.replaceAll(one, '\0'), text);
      if (known.original === '' || !rest.includes(known.original)) return [];
      return Object.entries(translations).flatMap(([tag, translation]): readonly Miss[] => {
        const own = translation.passages[id];
        const agreed = known.term.texts[tag]?.term;
        if (own === undefined || agreed === undefined || isRendered(tag, own.text, agreed)) return [];
        const values = { id, term: known.original, agreed };
        const issue: Issue = { code: 'E_TERM', file: documentFile(slug, tag), line: own.line, values };
        return [{ key: keyOf(known.name, tag, `${slug}#${id}`), issue }];
      });
    });
  });
}

function isInside(short: string, long: string): boolean {
  return long !== short && long.includes(short);
}

function keyOf(term: string, language: string, passage: string): string {
  return `${term} ${language} ${passage}`;
}
