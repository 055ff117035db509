import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

interface Named {
  readonly id: string;
}

interface Placed {
  readonly order: number;
}

/**
 * An id names one thing: one bank, glossary or quiz, one question in all banks, one term of a glossary. And each has a
 * place of its own in the lists readers see.
 */
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
  const lists: readonly (readonly Placed[])[] = [library.documents, library.glossaries, library.blueprints];
  return [
    ...families.flatMap((things) => duplicatesIn(library, things)),
    ...lists.flatMap((things) => sharedPlaces(library, things)),
  ];
}

function duplicatesIn(library: Library, things: readonly Named[]): readonly Issue[] {
  return repeated(library, things, 'id', ({ id }) => id);
}

// One whose file could not be read has no place here, and has been reported.
function sharedPlaces(library: Library, things: readonly Placed[]): readonly Issue[] {
  const read = things.filter((thing) => library.places.has(thing));
  return repeated(library, read, 'order', ({ order }) => `order: ${order}`);
}

function repeated<Thing extends object>(
  { places }: Library,
  things: readonly Thing[],
  field: string,
  nameOf: (thing: Thing) => string,
): readonly Issue[] {
  const first = new Map<string, Thing>();
  return things.flatMap((thing): readonly Issue[] => {
    const id = nameOf(thing);
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, thing);
      return [];
    }
    const { file = '∅', line = 1 } = locate(places, known, field);
    return [
      {
        code: 'E_ID_DUPLICATE',
        ...locate(places, thing, field),
        values: { id, first: `${file}:${line}` },
      },
    ];
  });
}
