import { offered, site } from '#library/site.ts';

/**
 * The word that a written question is about, by question id: the one that stands in the same place and is quoted alike.
 * Questions that follow from a glossary name their word themselves.
 */
export const wordOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set(site.banks.map(({ id }) => id))]
    .filter((id) => !id.startsWith('words-'))
    .flatMap((id) => offered(id).bank.questions)
    .flatMap(({ id, passage, quote }) => {
      const found = site.glossaries.flatMap((glossary) =>
        glossary.terms
          .filter((term) => term.passage === passage && term.quote === quote)
          .map((term) => `${glossary.id}#${term.id}`),
      );
      return found[0] === undefined ? [] : [[id, found[0]]];
    }),
);
