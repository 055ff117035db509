import { documentFile } from '#core/documents/document.ts';
import type { Passage, Translation } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { sourceHash } from '#core/documents/source-hash.ts';
import { entryLine, entryState } from '#core/entries/entry-state.ts';
import { entriesOf } from '#core/entries/entry.ts';
import type { Entry } from '#core/entries/entry.ts';
import type { Issue } from '#core/issue.ts';

/**
 * No translation is older than its original. In a file that keeps track of its originals every passage does; a file
 * without any track is work that has only begun.
 */
export function checkStale(library: Library): readonly Issue[] {
  const documents = library.documents.flatMap(({ slug, passages, translations }) =>
    Object.entries(translations).flatMap(([tag, translation]) =>
      inTranslation(passages, translation, `${slug}/${tag}`, documentFile(slug, tag)),
    ),
  );
  const files = new Map<string, Entry[]>();
  for (const entry of entriesOf(library)) {
    const known = files.get(entry.file);
    if (known === undefined) files.set(entry.file, [entry]);
    else known.push(entry);
  }
  return [...documents, ...[...files.values()].flatMap((entries) => inEntries(library, entries))];
}

function inEntries(library: Library, entries: readonly Entry[]): readonly Issue[] {
  const tags = library.languages.map(({ tag }) => tag);
  return tags.flatMap((tag) => {
    if (!entries.some(({ marks }) => marks.of?.[tag] !== undefined)) return [];
    return entries.flatMap((entry): readonly Issue[] => {
      const state = entryState(entry, tag);
      const unstamped = entry.marks.of?.[tag] === undefined;
      if (state === 'missing' || (state !== 'stale' && !unstamped)) return [];
      const place = { file: entry.file, line: entryLine(library, entry, tag) };
      const [folder = '', id = ''] = entry.name.split('#');
      if (unstamped) return [{ code: 'E_UNSTAMPED', ...place, values: { id } }];
      return [{ code: 'E_STALE', ...place, values: { id, passage: `${folder}/${tag}#${id}` } }];
    });
  });
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
