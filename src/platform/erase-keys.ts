/**
 * Removes every key of this site from localStorage and sessionStorage. They all start with `sanyu`, so that a site that
 * shares the origin keeps its own.
 */
export function eraseKeys(): void {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      const keys = Object.keys(globalThis[area]).filter((key) => key.startsWith('sanyu'));
      for (const key of keys) globalThis[area].removeItem(key);
    } catch {
      // The browser keeps nothing, so there is nothing to remove.
    }
  }
}
