import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchange } from '#core/documents/exchange.ts';
import type { Library } from '#core/documents/library.ts';
import { exchangeAll } from '#core/entries/exchange-all.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { EXCHANGE_FORMATS } from '#formats/exchange-formats.ts';
import { formatTranslationTable } from '#formats/translation-table.ts';
import type { Answer, Say } from './say.ts';

/** Writes what translators get, in one format: an XLIFF job a language, else one file with all of them. */
export async function exportFiles(folder: string, library: Library, name: string, say: Say): Promise<Answer> {
  if (name === '') return { text: say('whichFormat'), code: 1 };
  const tags = library.languages.map(({ tag }) => tag).filter((tag) => tag !== ORIGINAL);
  const groups = name === 'xliff' ? tags.map((tag) => [tag]) : [tags];
  const lines: string[] = [];
  for (const group of groups) {
    const exchange = exchangeAll(library, ORIGINAL, group);
    const written = await write(exchange, name);
    if (written === null) return { text: say('noFormat', { name }), code: 1 };
    const file = join(folder, `sanyu-${group.join('-')}${written.extension}`);
    await mkdir(folder, { recursive: true });
    await writeFile(file, written.bytes);
    lines.push(say('exported', { file, count: exchange.passages.length }));
  }
  return { text: lines.join('\n'), code: 0 };
}

async function write(exchange: Exchange, name: string) {
  if (name === 'xlsx') return { extension: '.xlsx', bytes: await formatTranslationTable(exchange) };
  const format = EXCHANGE_FORMATS.find(({ id }) => id === name);
  return format === undefined ? null : { extension: format.extension, bytes: format.format(exchange) };
}
