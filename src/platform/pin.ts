import type { Pin } from '#core/people/people.ts';

/** About a quarter of a second on a phone of 2021. More would not help: there are only a million PINs. */
const ROUNDS = 200_000;

/** Whether PINs can be had here: plain http has no Web Crypto. */
export function canHashPins(): boolean {
  // Typed as always there; on plain http it is not.
  return (crypto.subtle as SubtleCrypto | undefined) !== undefined;
}

/**
 * What is kept of a PIN.
 * @example await isRight('1234', await hashPin('1234')) → true
 */
export async function hashPin(digits: string): Promise<Pin> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toHex(salt), rounds: ROUNDS, hash: await derive(digits, salt, ROUNDS) };
}

/** Whether these are the digits. */
export async function isRight(digits: string, { salt, rounds, hash }: Pin): Promise<boolean> {
  return (await derive(digits, fromHex(salt), rounds)) === hash;
}

async function derive(digits: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const bytes = new TextEncoder().encode(digits);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(way, key, 256)));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
