import { dropBackups } from './backups.ts';
import type { Database } from './database.ts';
import { eraseOwnKeys } from './own-keys.ts';
import { forgetPerson } from './people.ts';

/** Everything of one person on a shared device goes, the place in the list last; the others' stays as it is. */
export async function leaveDevice(database: Database): Promise<void> {
  // The canary first: a database without its canary is no loss, a canary without its database is.
  eraseOwnKeys();
  await dropBackups();
  await database.erase();
  await forgetPerson();
}
