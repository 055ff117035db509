import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

interface Named {
  readonly id: string;
}

/** An id names one thing: one bank, glossary or quiz, one question in all banks, one term of a glossary. */
export function checkDuplicates(library: Library): readonly Issue[] {
  const families: readonly (readonly Named[])[] = [
    library.banks,
    library.glossaries,
    library.blueprints,
    library.banks.flatMap(({ questions }) => questions),
    library.organisers,
    library.convention.couplets,
    ...library.glossaries.map(({ terms }) => terms),
  ];
  return families.flatMap((things) => duplicatesIn(library, things));
}

function duplicatesIn(library: Library, things: readonly Named[]): readonly Issue[] {
  const first = new Map<string, Named>();
  return things.flatMap((thing): readonly Issue[] => {
    const known = first.get(thing.id);
    if (known === undefined) {
      first.set(thing.id, thing);
      return [];
    }
    const { file = '∅', line = 1 } = locate(library.places, known, 'id');
    const values = { id: thing.id, first: `${file}:${line}` };
    return [{ code: 'E_ID_DUPLICATE', ...locate(library.places, thing, 'id'), values }];
  });
}
