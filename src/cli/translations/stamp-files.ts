import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentFile } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { stampPassages } from '#core/documents/stamp.ts';
import { markEdits, stampedMarks } from '#core/entries/entry-edits.ts';
import { entriesOf } from '#core/entries/entry.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { editYaml } from '#library/edit-yaml.ts';
import type { Answer, Say } from './say.ts';

/**
 * Stamps every translation under `root`, and anew what is in `names`, each as `document/language#passage` or
 * `convention/language#couplet`. Says what it stamped, and which names lead nowhere.
 */
export async function stampFiles(
  root: string,
  library: Library,
  names: readonly string[],
  say: Say,
): Promise<Answer> {
  const unknown = new Set(names);
  const stamped = [
    ...(await stampDocuments(root, library, names, unknown)),
    ...(await stampEntries(root, library, unknown)),
  ];
  const lines = stamped.map(([file, count]) => say('stamped', { file, count }));
  lines.push(...[...unknown].map((name) => say('noPassage', { name })));
  return {
    text: lines.length > 0 ? lines.join('\n') : say('nothingToStamp'),
    code: unknown.size > 0 ? 1 : 0,
  };
}

type Stamped = readonly (readonly [file: string, count: number])[];

async function stampDocuments(
  root: string,
  { documents }: Library,
  names: readonly string[],
  unknown: Set<string>,
): Promise<Stamped> {
  const stamped: [string, number][] = [];
  for (const { slug, passages, translations } of documents) {
    for (const [tag, translation] of Object.entries(translations)) {
      const file = documentFile(slug, tag);
      const confirmed = names.flatMap((name) => {
        const [place, id = ''] = name.split('#');
        return place === `${slug}/${tag}` && id in translation.passages ? [id] : [];
      });
      for (const id of confirmed) unknown.delete(`${slug}/${tag}#${id}`);
      const before = await readFile(join(root, file), 'utf8');
      const { text, ids } = stampPassages(before, passages, confirmed);
      if (ids.length === 0) continue;
      await writeFile(join(root, file), text);
      stamped.push([file, ids.length]);
    }
  }
  return stamped;
}

/** Takes what it confirms out of `unknown`. */
async function stampEntries(root: string, library: Library, unknown: Set<string>): Promise<Stamped> {
  const tags = library.languages.map(({ tag }) => tag).filter((tag) => tag !== ORIGINAL);
  const stamped: [string, number][] = [];
  for (const [file, entries] of Map.groupBy(entriesOf(library), (entry) => entry.file)) {
    const edits = entries.map((entry) => {
      const confirmed = tags.filter((tag) => unknown.delete(entry.name.replace('#', `/${tag}#`)));
      return markEdits(entry, stampedMarks(entry, tags, confirmed));
    });
    const count = edits.filter((list) => list.length > 0).length;
    if (count === 0) continue;
    await writeFile(join(root, file), editYaml(await readFile(join(root, file), 'utf8'), edits.flat()));
    stamped.push([file, count]);
  }
  return stamped;
}
