// Apart from the schemas: with them a page would get their whole library.
import type { BankReference, BankReferences } from './bank.ts';

/**
 * The references of an attempt as a list, and a list as an attempt records it.
 * @example listReferences(entry.bank).map(({ sha }) => sha)
 */
export function listReferences(references: BankReferences): readonly BankReference[] {
  return Array.isArray(references) ? references : [references];
}

/** The other way round: one bank is recorded as itself. Throws when there is none. */
export function asReferences(list: readonly BankReference[]): BankReferences {
  const [only] = list;
  if (only === undefined) throw new RangeError('no bank');
  return list.length === 1 ? only : [...list];
}
