/** Lets another tab have the attempt. */
export type Release = () => void;

/**
 * Makes this tab the only writer of an attempt until it releases it or closes; `null` when another tab holds it.
 * Without Web Locks (plain http, old browsers) nothing can be held and everyone is let in.
 * @example const release = await holdAttempt(draft.id); if (release === null) showReadOnly();
 */
export function holdAttempt(id: string): Promise<Release | null> {
  // Absent on plain http, whatever the types say.
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    locks
      .request(`sanyu-attempt-${id}`, { ifAvailable: true }, (lock) => {
        if (lock === null) return resolve(null);
        // Held for as long as this promise is open.
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
