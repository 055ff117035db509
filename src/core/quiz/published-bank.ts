import { canonicalJson, type Json } from '#core/canonical-json.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Bank } from './bank.ts';

/**
 * The characters a bank version is published as; in UTF-8 they are the bytes its hash is taken over.
 * @example publishedBank(bank).startsWith('{"id":')
 */
export function publishedBank(bank: Bank): string {
  // A bank comes out of YAML: JSON values only; canonicalJson throws on anything else.
  return canonicalJson(bank as Json);
}

/**
 * SHA-256 of the bytes a bank is published as: what `BankReference.sha` holds.
 * @example bankSha(bank) === entry.bank.sha
 */
export function bankSha(bank: Bank): string {
  return sha256Hex(publishedBank(bank));
}
