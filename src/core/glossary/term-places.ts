import type { WrittenTerm } from './find-terms.ts';

// No text has it, so nothing that is looked for reaches over it.
const TAKEN = '\0';

/**
 * The first passages of a site in which each term stands, at most `most` a term; a term inside a longer one does not
 * stand there. Terms and passages are in the original, which is written without spaces and without endings. Only terms
 * that still want places are looked for, so the work does not grow with the site times the terms.
 * @example placesOfTerms([{ id: 'a', term: '机制' }], passages, 6).get('a') → [passages[3], …]
 */
export function placesOfTerms<Passage extends { readonly text: string }>(
  terms: readonly WrittenTerm[],
  passages: readonly Passage[],
  most: number,
): ReadonlyMap<string, readonly Passage[]> {
  const places = new Map<string, Passage[]>(terms.map(({ id }) => [id, []]));
  const written = terms
    .map(({ id, term }) => ({ id, term: plain(term) }))
    .filter(({ term }) => term !== '')
    .sort((a, b) => b.term.length - a.term.length);
  let open = written;
  for (const passage of passages) {
    const text = plain(passage.text);
    if (!open.some(({ term }) => text.includes(term))) continue;
    for (const id of standingIn(text, written)) {
      const found = places.get(id) ?? [];
      if (found.length < most) found.push(passage);
    }
    open = open.filter(({ id }) => (places.get(id)?.length ?? 0) < most);
  }
  return places;
}

// Longest first: a shorter term inside a longer one is gone when its turn comes.
function standingIn(text: string, longestFirst: readonly WrittenTerm[]): readonly string[] {
  let left = text;
  return longestFirst.flatMap(({ id, term }) => {
    if (!left.includes(term)) return [];
    left = left.replaceAll(term, TAKEN);
    return [id];
  });
}

// Brackets and figures may be wide in one place and narrow in another.
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
