import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runChecks } from '#core/checks/checks.ts';
import type { Messages } from '#core/documents/library.ts';
import { ORIGINAL } from '#core/language/text.ts';
import { readLibrary } from '#library/read-library.ts';
import { checkQuestions } from './check-questions.ts';
import { contentReport } from './content-report.ts';

// npm run check, or with [root] another folder: every mistake in content/ and locales/ at once; exit code 1 when there is any.
const root = resolve(process.argv[2] ?? '.');
// The editors read Chinese. The texts are this program's own: the folder that is checked may be the one that is broken.
const own = new URL(`../../locales/${ORIGINAL}/issues.json`, import.meta.url);
const messages = JSON.parse(await readFile(own, 'utf8')) as Messages; // checked by checkLocales
const { library, issues: unreadable } = await readLibrary(root);
const issues = [...unreadable, ...runChecks(library), ...checkQuestions(library)];
process.stdout.write(`${contentReport(issues, library, messages)}\n`);
process.exitCode = issues.length > 0 ? 1 : 0;
