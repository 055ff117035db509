import * as z from 'zod/mini';
import type { Bank } from './bank.ts';

/** A bank version as it was released: its bytes never change, because attempts are marked against them for ever. */
export interface Release {
  readonly id: string;
  readonly version: string;
  /** Path from the project's root. */
  readonly file: string;
  /** The exact characters that are published. */
  readonly text: string;
  /** SHA-256 of those characters in UTF-8, as `BankReference.sha`. */
  readonly sha: string;
  readonly bank: Bank;
}

/** The SHA-256 of every released version, by bank, then by version. */
export const Locks = z.record(z.string(), z.record(z.string(), z.string().check(z.regex(/^[0-9a-f]{64}$/))));
export type Locks = Readonly<z.infer<typeof Locks>>;

/**
 * Where a version's bytes lie.
 * @example releaseFile('convention', '2026.11.1') → 'content/question-banks/released/convention/2026.11.1.json'
 */
export function releaseFile(id: string, version: string): string {
  return `content/question-banks/released/${id}/${version}.json`;
}

/**
 * Orders versions by their numbers: below 0 when `a` is older.
 * @example compareVersions('2026.9.1', '2026.11.1') < 0
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const place = left.findIndex((number, index) => number !== right[index]);
  return place === -1 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

/**
 * The newest release of a bank; `null` where there is none.
 * @example newestRelease(library.releases, 'convention')?.version → '2026.11.2'
 */
export function newestRelease(releases: readonly Release[], id: string): Release | null {
  const own = releases.filter((release) => release.id === id);
  return own.toSorted((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}
