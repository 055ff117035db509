const KEY = 'sanyu-columns';

/** The languages the reader last chose to see side by side; empty where nothing can be kept. */
export function keptColumns(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

/** Keeps the choice on this device. A browser that keeps nothing still shows the choice until the page closes. */
export function keepColumns(columns: readonly string[]): void {
  try {
    localStorage.setItem(KEY, columns.join(' '));
  } catch {
    // Private windows of old browsers refuse to keep anything; reading goes on.
  }
}
