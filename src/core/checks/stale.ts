import { documentFile } from '#core/documents/document.ts';
import type { Passage, Translation } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { sourceHash } from '#core/documents/source-hash.ts';
import type { Issue } from '#core/issue.ts';

/**
 * No translation is older than its original. In a file that keeps track of its originals every passage does; a file
 * without any track is work that has only begun.
 */
export function checkStale(library: Library): readonly Issue[] {
  return library.documents.flatMap(({ slug, passages, translations }) =>
    Object.entries(translations).flatMap(([tag, translation]) =>
      inTranslation(passages, translation, `${slug}/${tag}`, documentFile(slug, tag)),
    ),
  );
}

function inTranslation(
  passages: readonly Passage[],
  translation: Translation,
  name: string,
  file: string,
): readonly Issue[] {
  const tracked = Object.values(translation.passages).some(({ of }) => of !== undefined);
  return passages.flatMap(({ id, text }): readonly Issue[] => {
    const own = translation.passages[id];
    if (own === undefined || !tracked) return [];
    const place = { file, line: own.line };
    if (own.of === undefined) return [{ code: 'E_UNSTAMPED', ...place, values: { id } }];
    if (own.of === sourceHash(text)) return [];
    return [{ code: 'E_STALE', ...place, values: { id, passage: `${name}#${id}` } }];
  });
}
