import { personal } from './person.ts';

/** The values beside the databases that belong to one person; all others are choices of how to read, or the list of people. */
const PERSONAL = [
  'sanyu',
  'sanyu-read',
  'sanyu-words',
  'sanyu-due',
  'sanyu-safe',
  'sanyu-place',
  'sanyu-tongue',
  'sanyu-open',
] as const;
const OF_THE_DEVICE = ['sanyu-people', 'sanyu-who', 'sanyu-seen'];

/**
 * What of localStorage is this person's, by its name without an owner.
 * @example ownKeys() → { sanyu: '{"dev":…}', 'sanyu-read': '{…}', 'sanyu-columns': 'ug' }
 */
export function ownKeys(): Readonly<Record<string, string>> {
  try {
    const choices = Object.keys(localStorage).filter(isChoice);
    const stored = [
      ...PERSONAL.map((name) => [name, personal(name)]),
      ...choices.map((name) => [name, name]),
    ];
    return Object.fromEntries(
      stored.flatMap(([name = '', key = '']) => {
        const value = localStorage.getItem(key);
        return value === null ? [] : [[name, value]];
      }),
    );
  } catch {
    return {};
  }
}

/** Removes what is this person's alone: choices of how to read are the device's. */
export function eraseOwnKeys(): void {
  try {
    for (const name of PERSONAL) localStorage.removeItem(personal(name));
  } catch {
    // The browser keeps nothing, so there is nothing to remove.
  }
}

function isChoice(key: string): boolean {
  const personals: readonly string[] = PERSONAL;
  return (
    key.startsWith('sanyu') && !key.includes('~') && !personals.includes(key) && !OF_THE_DEVICE.includes(key)
  );
}
