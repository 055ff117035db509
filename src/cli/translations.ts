import { readFile } from 'node:fs/promises';
import type { Library, Messages } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { readLibrary } from '#library/read-library.ts';
import { contentReport } from './content-report.ts';
import { exportFiles } from './translations/export-files.ts';
import { importFile } from './translations/import-file.ts';
import { progressReport } from './translations/progress-report.ts';
import type { Answer } from './translations/say.ts';
import { sentences } from './translations/say.ts';
import { stampFiles } from './translations/stamp-files.ts';

// npm run translations                                  how far each language is
// npm run translations -- stamp [document/lang#passage] notes which original each translation was made from
// npm run translations -- export tmx|xliff|xlsx [folder] writes files for translators
// npm run translations -- import FILE                   takes such a file back in
const root = process.env.SANYU_CONTENT ?? '.';
// The editors read Chinese.
const say = sentences(await words('translations'));
const [order = 'progress', ...parameters] = process.argv.slice(2);
const { library, issues } = await readLibrary(root);
const { text, code } = issues.length > 0 ? await unreadable(issues, library) : await obey(order);
process.stdout.write(`${text}\n`);
process.exitCode = code;

async function obey(order: string): Promise<Answer> {
  if (order === 'progress') return { text: progressReport(library, say), code: 0 };
  if (order === 'stamp') return stampFiles(root, library, parameters, say);
  const [first = '', folder = 'artefacts/translations'] = parameters;
  if (order === 'export') return exportFiles(folder, library, first, say);
  if (order === 'import' && first !== '') return importFile(root, library, first, say, await words('issues'));
  return { text: say('usage'), code: 1 };
}

async function unreadable(issues: readonly Issue[], library: Library) {
  return { text: contentReport(issues, library, await words('issues')), code: 1 };
}

/** The texts are this program's own: the folder that is read may be the one that is broken. */
async function words(area: string): Promise<Messages> {
  const file = new URL(`../../locales/${ORIGINAL}/${area}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Messages; // checked by checkLocales
}
