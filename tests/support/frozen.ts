import { readFileSync, readdirSync } from 'node:fs';
import { sha256Hex } from '#core/ledger/hash.ts';

/** A folder of files written once, which every later program must read: nothing in it is ever changed. */
export interface Frozen {
  file(name: string): Buffer;
  /** Files that are not what they were, that are gone, or that `SHA256SUMS` does not list. */
  changed(): readonly string[];
}

/**
 * A folder of `tests/fixtures/frozen`.
 * @example frozen('contest-1').file('result.jsonl')
 */
export function frozen(folder: string): Frozen {
  const place = new URL(`../fixtures/frozen/${folder}/`, import.meta.url);
  const file = (name: string) => readFileSync(new URL(name, place));
  const listed = new Map(
    file('SHA256SUMS')
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ').reverse() as [name: string, sum: string]),
  );
  const there = new Set(readdirSync(place).filter((name) => name !== 'SHA256SUMS'));
  const changed = () =>
    [...new Set([...listed.keys(), ...there])].filter(
      (name) => !there.has(name) || sha256Hex(file(name)) !== listed.get(name),
    );
  return { file, changed };
}
