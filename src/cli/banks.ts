import { readFile } from 'node:fs/promises';
import type { Messages } from '#core/documents/library.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { readLibrary } from '#library/read-library.ts';
import { bankStates } from './banks/bank-states.ts';
import { releaseBanks } from './banks/release-banks.ts';
import { contentReport } from './content-report.ts';
import { sentences, type Answer } from './translations/say.ts';

// npm run banks            which version of each question bank is released, and what is not yet
// npm run banks -- release releases what is new; refuses what would change a released version
const root = process.env.SANYU_CONTENT ?? '.';
// The editors read Chinese.
const say = sentences(await words('banks'));
const { library, issues } = await readLibrary(root);
const { text, code } = await obey(process.argv[2] ?? 'list');
process.stdout.write(`${text}\n`);
process.exitCode = code;

async function obey(order: string): Promise<Answer> {
  const messages = await words('issues');
  if (issues.length > 0) return { text: contentReport(issues, library, messages), code: 1 };
  if (order === 'list') return { text: bankStates(library, say), code: 0 };
  if (order === 'release') return releaseBanks(root, library, messages, say);
  return { text: say('usage'), code: 1 };
}

/** The texts are this program's own: the folder that is read may be the one that is broken. */
async function words(area: string): Promise<Messages> {
  const file = new URL(`../../locales/${ORIGINAL}/${area}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Messages; // checked by checkLocales
}
