import { personal } from './person.ts';

/** Lets another tab have the attempt. */
export type Release = () => void;

/** A page that is being reloaded may hold its lock for a moment longer than it lives. */
const PATIENCE_MS = 500;

/**
 * Makes this tab the only writer of an attempt until it releases it or closes; `null` when another tab holds it.
 * Another person may be at the same quiz in another tab. Without Web Locks (plain http, old browsers) the tabs ask each
 * other; where they cannot even do that, everyone is let in.
 * @example const release = await holdAttempt(draft.id); if (release === null) showReadOnly();
 */
export function holdAttempt(id: string): Promise<Release | null> {
  const name = personal(`sanyu-attempt-${id}`);
  // Absent on plain http, whatever the types say.
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return holdWithoutLocks(name);
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), PATIENCE_MS);
    locks
      .request(name, { signal: waiting.signal }, () => {
        clearTimeout(timer);
        // Held for as long as this promise is open.
        return new Promise<void>((release) => resolve(release));
      })
      .catch(() => resolve(null));
  });
}

async function holdWithoutLocks(name: string): Promise<Release | null> {
  const loaded = await import('./attempt-note.ts').catch(() => null);
  // Nobody is kept from a quiz by code that did not come.
  return loaded === null ? () => undefined : loaded.holdByNote(name);
}
