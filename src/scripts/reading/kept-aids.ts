const KEY = 'sanyu-aids';

/** The aids the reader has switched on: `words`, `line`, `size-2`, and `latin-<tag>` for each language read in Latin letters. */
export function keptAids(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

/** Keeps the choice on this device; without a place to keep it, it lasts as long as the page. */
export function keepAids(aids: readonly string[]): void {
  try {
    if (aids.length > 0) localStorage.setItem(KEY, aids.join(' '));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows of old browsers refuse to keep anything.
  }
}
