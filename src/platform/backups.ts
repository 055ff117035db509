import { later, superseded, type Backup } from '#core/my-data/backups.ts';
import { attemptsIn, formatEverything, type Everything } from '#core/my-data/everything.ts';
import { personal } from './person.ts';

/*
 * Copies of everything that outlive a damaged database (records.md 2.2), though not the clearing of the browser's data.
 * The names are addresses that exist nowhere.
 */
const CACHE = personal('sanyu-backups');
const PLACE = '/sanyu-backup/';
const ATTEMPTS = 'x-sanyu-attempts';
const BYTES = 'x-sanyu-bytes';

/** Keeps one more. `false` where the browser has no room or no place for it (plain http). */
export async function keepBackup(everything: Everything): Promise<boolean> {
  try {
    const body = new TextEncoder().encode(formatEverything(everything));
    const headers = { [ATTEMPTS]: String(attemptsIn(everything)), [BYTES]: String(body.length) };
    const cache = await caches.open(CACHE);
    await cache.put(PLACE + everything.at, new Response(body, { headers }));
    const dropped = superseded(await listBackups());
    await Promise.all(dropped.map(({ at }) => cache.delete(PLACE + at)));
    return true;
  } catch {
    return false;
  }
}

/** What there is, the newest first; nothing where there is no place for it. */
export async function listBackups(): Promise<readonly Backup[]> {
  try {
    // Opening makes one.
    if (!(await caches.has(CACHE))) return [];
    const cache = await caches.open(CACHE);
    const found = await Promise.all(
      (await cache.keys()).map(async ({ url }): Promise<Backup> => {
        const headers = (await cache.match(url))?.headers;
        const number = (name: string) => Number(headers?.get(name) ?? 0);
        const at = decodeURIComponent(new URL(url).pathname.slice(PLACE.length));
        return { at, attempts: number(ATTEMPTS), bytes: number(BYTES) };
      }),
    );
    return found.sort(later);
  } catch {
    return [];
  }
}

/** The text of one, to be read with `readEverything`; `null` when it has gone meanwhile. */
export async function readBackup(at: string): Promise<string | null> {
  try {
    const kept = await (await caches.open(CACHE)).match(PLACE + at);
    return kept === undefined ? null : await kept.text();
  } catch {
    return null;
  }
}

/** Forgets all of them: whoever deletes a record deletes its copies. */
export async function dropBackups(): Promise<void> {
  try {
    await caches.delete(CACHE);
  } catch {
    // There is no place for them, so there are none.
  }
}
