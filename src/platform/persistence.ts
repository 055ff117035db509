/**
 * Whether the browser has promised not to clear this site by itself: `kept`, `may-go` when it has not, `unknown` where it
 * does not say (plain http, older WebKit).
 */
export type Persistence = 'kept' | 'may-go' | 'unknown';

/** How it stands now; nobody is asked anything. */
export function persistence(): Promise<Persistence> {
  return settle((storage) => storage.persisted());
}

/**
 * Asks for it. Chromium decides by itself, Firefox asks the reader and may leave this waiting: nothing may wait for it.
 * @example void askToPersist();
 */
export function askToPersist(): Promise<Persistence> {
  return settle((storage) => storage.persist());
}

async function settle(ask: (storage: StorageManager) => Promise<boolean>): Promise<Persistence> {
  // Absent on plain http, whatever the types say.
  const { storage } = navigator as { readonly storage?: StorageManager };
  if (storage === undefined || !('persist' in storage)) return 'unknown';
  try {
    return (await ask(storage)) ? 'kept' : 'may-go';
  } catch {
    return 'unknown';
  }
}
