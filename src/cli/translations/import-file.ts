import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { documentFile } from '#core/documents/document.ts';
import type { Exchange } from '#core/documents/exchange.ts';
import type { Library } from '#core/documents/library.ts';
import { takeIn } from '#core/documents/take-in.ts';
import type { Returned } from '#core/documents/take-in.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { EXCHANGE_FORMATS } from '#formats/exchange-formats.ts';
import { parseTranslationTable } from '#formats/translation-table.ts';
import type { Answer, Say } from './say.ts';

/** Takes the file of a translator into the translations under `root`, and says what of it found no place. */
export async function importFile(root: string, library: Library, file: string, say: Say): Promise<Answer> {
  if (!existsSync(file)) return { text: say('missingFile', { file }), code: 1 };
  const read = await parse(file);
  if (read === null) return { text: say('noFormat', { name: extname(file) }), code: 1 };
  if (!read.ok) {
    const [issue] = read.error;
    const found = String(issue?.values?.found ?? '');
    return { text: say('notRead', { file, line: issue?.line ?? 1, found }), code: 1 };
  }
  const lines: string[] = [];
  const placed = new Set<string>();
  for (const { slug, passages, translations } of library.documents) {
    for (const [tag, translation] of Object.entries(translations)) {
      const returned = returnedFor(read.value, slug, tag);
      const known = passages.filter(({ id }) => returned.has(id));
      for (const { id } of known) placed.add(`${slug}#${id} ${tag}`);
      const path = documentFile(slug, tag);
      const before = await readFile(join(root, path), 'utf8');
      const { text, ids } = takeIn(before, passages, translation, returned);
      if (ids.length === 0) continue;
      await writeFile(join(root, path), text);
      lines.push(say('imported', { file: path, count: ids.length }));
    }
  }
  if (lines.length === 0) lines.push(say('nothingImported'));
  const foreign = everyName(read.value).filter((name) => !placed.has(name));
  if (foreign.length > 0) lines.push(say('foreign', { names: foreign.join(', ') }));
  return { text: lines.join('\n'), code: foreign.length > 0 ? 1 : 0 };
}

async function parse(file: string): Promise<Result<Exchange, readonly Issue[]> | null> {
  const extension = extname(file).toLowerCase();
  const bytes = await readFile(file);
  if (extension === '.xlsx') return parseTranslationTable(bytes);
  const other = extension === '.xliff' ? '.xlf' : extension;
  const format = EXCHANGE_FORMATS.find((candidate) => candidate.extension === other);
  return format === undefined ? null : format.parse(bytes.toString('utf8'));
}

function returnedFor({ passages }: Exchange, slug: string, tag: string): ReadonlyMap<string, Returned> {
  return new Map(
    passages.flatMap(({ name, of, source, texts }) => {
      const [document, id = ''] = name.split('#');
      const own = texts[tag];
      return document !== slug || own === undefined || own.text.trim() === ''
        ? []
        : [[id, { ...own, of, source }] as const];
    }),
  );
}

/** Everything the file has a text for. */
function everyName({ passages }: Exchange): readonly string[] {
  return passages.flatMap(({ name, texts }) =>
    Object.entries(texts).flatMap(([tag, { text }]) => (text.trim() === '' ? [] : [`${name} ${tag}`])),
  );
}
