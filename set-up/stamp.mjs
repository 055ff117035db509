// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether the work a stamp stands for was done, to its end, on exactly this.
 * @param {string} file where the stamp is kept
 * @param {string} hash what the work depends on
 */
export function isStamped(file, hash) {
  try {
    return readFileSync(file, 'utf8') === hash;
  } catch {
    return false;
  }
}

/**
 * Does the work and stamps it. The old stamp goes first, so that work cut off in the middle is done again.
 * @param {string} file
 * @param {string} hash
 * @param {() => Promise<void>} work
 */
export async function stamped(file, hash, work) {
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
