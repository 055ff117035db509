import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentFile } from '#core/documents/document.ts';
import type { Library } from '#core/documents/library.ts';
import { stampPassages } from '#core/documents/stamp.ts';
import type { Answer, Say } from './say.ts';

/**
 * Stamps every translation under `root`, and anew the passages in `names`, each as `document/language#passage`. Says
 * what it stamped, and which names lead nowhere.
 */
export async function stampFiles(
  root: string,
  { documents }: Library,
  names: readonly string[],
  say: Say,
): Promise<Answer> {
  const lines: string[] = [];
  const unknown = new Set(names);
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
      lines.push(say('stamped', { file, count: ids.length }));
    }
  }
  lines.push(...[...unknown].map((name) => say('noPassage', { name })));
  return {
    text: lines.length > 0 ? lines.join('\n') : say('nothingToStamp'),
    code: unknown.size > 0 ? 1 : 0,
  };
}
