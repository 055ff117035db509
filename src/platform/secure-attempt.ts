import { attemptsIn } from '#core/my-data/everything.ts';
import { keepBackup } from './backups.ts';
import { browserClock } from './clock.ts';
import { readAll } from './everything.ts';
import { askToPersist, persistence } from './persistence.ts';

/**
 * What follows every finished attempt, without anybody waiting for it: a backup, and, as long as the browser has not
 * promised to keep the data, the first attempt is the moment to ask. Nothing of it may spoil a result that is recorded.
 * @example await store.finish(event); void secureAttempt();
 */
export async function secureAttempt(): Promise<void> {
  try {
    const everything = await readAll(browserClock.now());
    await keepBackup(everything);
    if (attemptsIn(everything) === 1 && (await persistence()) === 'may-go') await askToPersist();
  } catch {
    // The attempt itself is on the disk; "my data" says how things stand.
  }
}
