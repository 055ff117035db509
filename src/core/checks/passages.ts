import { documentFile } from '#core/documents/document.ts';
import type { Passage, Translation } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { shapeOf, shapePrefix } from '#core/documents/passage.ts';
import type { Issue } from '#core/issue.ts';

/** A translation has the passages of the original, all of them, in the same order and of the same shape. */
export function checkPassages(library: Library): readonly Issue[] {
  const partial = new Set(library.languages.filter(({ complete }) => !complete).map(({ tag }) => tag));
  return library.documents.flatMap(({ slug, passages, translations }) =>
    Object.entries(translations).flatMap(([tag, translation]) => {
      const file = documentFile(slug, tag);
      const issues = [
        ...(partial.has(tag) ? [] : missing(passages, translation)),
        ...extra(passages, translation),
        ...misplaced(passages, translation),
        ...shapes(passages, translation),
      ];
      return issues.map((issue) => ({ ...issue, file }));
    }),
  );
}

function missing(passages: readonly Passage[], translation: Translation): readonly Issue[] {
  let [after, line] = ['∅', 1];
  return passages.flatMap(({ id }): readonly Issue[] => {
    const own = translation.passages[id];
    if (own === undefined) return [{ code: 'E_PASSAGE_MISSING', line, values: { id, after } }];
    [after, line] = [id, own.line];
    return [];
  });
}

function extra(passages: readonly Passage[], translation: Translation): readonly Issue[] {
  const known = new Set(passages.map(({ id }) => id));
  return Object.entries(translation.passages)
    .filter(([id]) => !known.has(id))
    .map(([id, { line }]) => ({ code: 'E_PASSAGE_EXTRA', line, values: { id } }));
}

/** Only what has to be moved is named: everything outside the longest run that is already in order. */
function misplaced(passages: readonly Passage[], translation: Translation): readonly Issue[] {
  const place = new Map(passages.map(({ id }, index) => [id, index]));
  const shared = Object.keys(translation.passages).filter((id) => place.has(id));
  const settled = new Set(longestRising(shared, (id) => place.get(id) ?? 0));
  return shared
    .filter((id) => !settled.has(id))
    .map((id) => ({ code: 'E_PASSAGE_ORDER', line: translation.passages[id]?.line ?? 1, values: { id } }));
}

function longestRising<T>(items: readonly T[], rank: (item: T) => number): readonly T[] {
  const best: (readonly T[])[] = [];
  for (const [index, item] of items.entries()) {
    let run: readonly T[] = [];
    for (let before = 0; before < index; before++) {
      const candidate = best[before] ?? [];
      const last = items[before];
      if (last !== undefined && rank(last) < rank(item) && candidate.length > run.length) run = candidate;
    }
    best.push([...run, item]);
  }
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

function shapes(passages: readonly Passage[], translation: Translation): readonly Issue[] {
  return passages.flatMap(({ id, kind }): readonly Issue[] => {
    const own = translation.passages[id];
    const shape = shapeOf(kind);
    if (own === undefined || own.shape === shape) return [];
    const values = {
      id,
      found: shapePrefix(own.shape).trim() || '∅',
      expected: shapePrefix(shape).trim() || '∅',
    };
    return [{ code: 'E_PASSAGE_KIND', line: own.line, values }];
  });
}
