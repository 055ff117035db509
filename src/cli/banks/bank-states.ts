import type { Library } from '#core/documents/library.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import { compareVersions, newestRelease } from '#core/quiz/release.ts';
import type { Say } from '../translations/say.ts';

/** Where a working file stands towards its releases. */
export type BankState = 'released' | 'new' | 'changed' | 'old';

/**
 * `new` may be released; `changed` holds other questions under a released version's number; `old` has a number below
 * a released one.
 * @example bankState(library, bank) → 'released'
 */
export function bankState({ locks, releases }: Library, bank: Bank): BankState {
  const locked = locks[bank.id]?.[bank.version];
  if (locked !== undefined) return locked === bankSha(bank) ? 'released' : 'changed';
  const newest = newestRelease(releases, bank.id);
  return newest !== null && compareVersions(bank.version, newest.version) < 0 ? 'old' : 'new';
}

/** A line a bank: versions, questions, what to do. */
export function bankStates(library: Library, say: Say): string {
  return library.banks
    .map((bank) => {
      const older = library.releases.filter(({ id, version }) => id === bank.id && version !== bank.version);
      const state = say(bankState(library, bank), {
        version: newestRelease(library.releases, bank.id)?.version ?? '∅',
      });
      const values = { bank: bank.id, version: bank.version, count: bank.questions.length, state };
      const rest =
        older.length === 0 ? '' : say('older', { versions: older.map(({ version }) => version).join(', ') });
      return say('line', values) + rest;
    })
    .join('\n');
}
