import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runChecks } from '#core/checks/checks.ts';
import type { Library, Messages } from '#core/documents/library.ts';
import type { Issue, IssueCode } from '#core/issue.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { bankSha, publishedBank } from '#core/quiz/published-bank.ts';
import { compareVersions, newestRelease, releaseFile, type Locks } from '#core/quiz/release.ts';
import { checkQuestions } from '../check-questions.ts';
import { contentReport } from '../content-report.ts';
import type { Answer, Say } from '../translations/say.ts';
import { bankState } from './bank-states.ts';

/** What releasing itself mends. */
const MENDED: readonly IssueCode[] = ['E_BANK_UNRELEASED', 'E_BANK_CHANGED'];

/**
 * Releases every working file whose version is new. All or nothing: one that would change a released version, or one
 * the content check finds fault with, stops the whole order, because a release can never be taken back.
 */
export async function releaseBanks(
  root: string,
  library: Library,
  messages: Messages,
  say: Say,
): Promise<Answer> {
  const faults = faultsOf(library);
  if (faults.length > 0) return { text: contentReport(faults, library, messages), code: 1 };
  const refused = library.banks.filter((bank) => ['changed', 'old'].includes(bankState(library, bank)));
  if (refused.length > 0) {
    const lines = refused.map(({ id: bank, version }) => {
      const newest = newestRelease(library.releases, bank)?.version ?? version;
      return say('refused', { bank, version, newest });
    });
    return { text: lines.join('\n'), code: 1 };
  }
  const fresh = library.banks.filter((bank) => bankState(library, bank) === 'new');
  if (fresh.length === 0) return { text: say('nothing'), code: 0 };
  // The bytes before the lock: a lock without its file would be a loss, a file without its lock is only to be deleted.
  for (const bank of fresh) await write(join(root, releaseFile(bank.id, bank.version)), publishedBank(bank));
  await write(
    join(root, 'content/question-banks/locks.yaml'),
    say('lockHead') + lockText(library.locks, fresh),
  );
  const lines = fresh.map(({ id: bank, version, questions }) =>
    say('done', { bank, version, count: questions.length }),
  );
  return { text: lines.join('\n'), code: 0 };
}

/** Faults in the files of the banks and of the glossaries questions follow from, and in what was released before. */
function faultsOf(library: Library): readonly Issue[] {
  return [...runChecks(library), ...checkQuestions(library)].filter(
    ({ code, file = '' }) =>
      ['content/question-banks/', 'content/glossaries/'].some((folder) => file.startsWith(folder)) &&
      !MENDED.includes(code),
  );
}

/**
 * The lock file's text: banks by name, versions by number.
 * @example lockText({}, [bank]) → "convention:\n  2026.11.1: 4f3c…\n"
 */
export function lockText(locks: Locks, fresh: readonly Bank[]): string {
  const all: Record<string, Record<string, string>> = structuredClone(locks);
  for (const bank of fresh) (all[bank.id] ??= {})[bank.version] = bankSha(bank);
  return Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, versions]) => {
      const rows = Object.entries(versions).sort(([a], [b]) => compareVersions(a, b));
      return `${id}:\n${rows.map(([version, sha]) => `  ${version}: ${sha}\n`).join('')}`;
    })
    .join('');
}

/** Whole or not at all: a half-written release would stand for ever. */
async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
