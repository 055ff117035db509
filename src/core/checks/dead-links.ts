import type { Library } from '#core/documents/library.ts';
import { findPassage } from '#core/documents/links.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

/** Every `document#passage` leads to a passage, and every quiz to the page it belongs to. */
export function checkDeadLinks(library: Library): readonly Issue[] {
  const link = (thing: object, field: string, target: string | undefined): readonly Issue[] =>
    target === undefined || findPassage(library.documents, target) !== null
      ? []
      : [dead(library, thing, field, target)];
  return [
    ...link(
      library.convention,
      'source',
      library.convention.couplets.length > 0 ? library.convention.source : undefined,
    ),
    ...library.glossaries.flatMap((glossary) => [
      ...link(glossary, 'source', glossary.source),
      ...glossary.terms.flatMap((term) => link(term, 'passage', term.passage)),
    ]),
    ...library.banks.flatMap((bank) =>
      bank.questions.flatMap((question) => link(question, 'passage', question.passage)),
    ),
    ...library.documents.flatMap(({ slug, notes }) =>
      notes.flatMap((note) => link(note, 'passage', `${slug}#${note.passage}`)),
    ),
    ...pages(library),
  ];
}

function pages(library: Library): readonly Issue[] {
  return library.blueprints.flatMap((blueprint) => {
    const { about } = blueprint;
    if ('document' in about) {
      const found = library.documents.some(({ slug }) => slug === about.document);
      return found ? [] : [dead(library, blueprint, 'about.document', about.document)];
    }
    if ('glossary' in about) {
      const found = library.glossaries.some(({ id }) => id === about.glossary);
      return found ? [] : [dead(library, blueprint, 'about.glossary', about.glossary)];
    }
    return [];
  });
}

function dead(library: Library, thing: object, field: string, target: string): Issue {
  return { code: 'E_LINK_DEAD', ...locate(library.places, thing, field), values: { target } };
}
