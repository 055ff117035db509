import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Exchange } from '#core/documents/exchange.ts';
import type { Library, Messages } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { EXCHANGE_FORMATS } from '#formats/exchange-formats.ts';
import { parseTranslationTable } from '#formats/translation-table.ts';
import { contentReport } from '../content-report.ts';
import { brokenChecks, unsignedReviews } from './refusals.ts';
import type { Answer, Say } from './say.ts';
import { takeInFiles } from './take-in-files.ts';

/**
 * Takes the file of a translator into the translations under `root`, and says what of it found no place. A file that
 * would break a check is refused whole: nothing is written, and every place in it that has to be put right is named.
 */
export async function importFile(
  root: string,
  library: Library,
  file: string,
  say: Say,
  issueWords: Messages,
): Promise<Answer> {
  if (!existsSync(file)) return { text: say('missingFile', { file }), code: 1 };
  const bytes = await readFile(file);
  const read = await parse(file, bytes);
  if (read === null) return { text: say('noFormat', { name: extname(file) }), code: 1 };
  if (!read.ok) {
    const [issue] = read.error;
    const found = String(issue?.values?.found ?? '');
    return { text: say('notRead', { file, line: issue?.line ?? 1, found }), code: 1 };
  }
  const taken = await takeInFiles(root, library, read.value);
  const origin = { file, lineOf: lineFinder(file, bytes, read.value) };
  const unsigned = unsignedReviews(read.value, origin);
  const refused = unsigned.length > 0 ? unsigned : await brokenChecks(root, library, taken, origin);
  if (refused.length > 0) {
    return { text: `${say('refused', { file })}\n\n${contentReport(refused, library, issueWords)}`, code: 1 };
  }
  for (const [path, { text }] of taken.files) await writeFile(join(root, path), text);
  const lines = [...taken.files].map(([path, { count }]) => say('imported', { file: path, count }));
  if (lines.length === 0) lines.push(say('nothingImported'));
  if (taken.reread.length > 0) lines.push(say('reread', { names: taken.reread.join(', ') }));
  if (taken.foreign.length > 0) lines.push(say('foreign', { names: taken.foreign.join(', ') }));
  if (taken.unread.length > 0) lines.push(say('unread', { names: taken.unread.join(', ') }));
  return { text: lines.join('\n'), code: taken.foreign.length + taken.unread.length > 0 ? 1 : 0 };
}

async function parse(file: string, bytes: Buffer): Promise<Result<Exchange, readonly Issue[]> | null> {
  const extension = extname(file).toLowerCase();
  if (extension === '.xlsx') return parseTranslationTable(bytes);
  const other = extension === '.xliff' ? '.xlf' : extension;
  const format = EXCHANGE_FORMATS.find((candidate) => candidate.extension === other);
  return format === undefined ? null : format.parse(bytes.toString('utf8'));
}

/** Where a unit stands in the translator's file: its row in a table, which begins with the names, or else its line. */
function lineFinder(file: string, bytes: Buffer, { passages }: Exchange): (name: string) => number {
  if (extname(file).toLowerCase() === '.xlsx') {
    return (name) => passages.findIndex((passage) => passage.name === name) + 2;
  }
  const lines = bytes.toString('utf8').split('\n');
  return (name) => lines.findIndex((line) => line.includes(`"${name}"`)) + 1;
}
