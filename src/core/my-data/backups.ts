/** A copy of everything that was made by itself after an attempt. */
export interface Backup {
  /** When it was made, which is also what it is known by. */
  readonly at: string;
  /** Finished attempts in it. */
  readonly attempts: number;
  readonly bytes: number;
}

const KEPT = 3;

/**
 * The backups that may go: all but the newest three, and but the one with the most attempts. A database that came up
 * empty is backed up too, and must not push out what was there before.
 * @example superseded([full, short, shorter, newest]) → []
 */
export function superseded(backups: readonly Backup[]): readonly Backup[] {
  const [fullest] = [...backups].sort((a, b) => b.attempts - a.attempts || later(a, b));
  return [...backups]
    .sort(later)
    .slice(KEPT)
    .filter((backup) => backup !== fullest);
}

/**
 * The newest first.
 * @example backups.sort(later)[0]
 */
export function later(a: Backup, b: Backup): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
}
