import * as z from 'zod/mini';
import { foldBase32 } from '#core/hand-in/base32.ts';
import { sha256Hex } from '#core/ledger/hash.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What an attempt of a supervised sitting carries: the room it was taken in, and a number that nobody could know before the
 * room was opened. With it an attempt cannot have been begun earlier.
 */
export const Room = z.strictObject({
  room: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}$/)),
  nonce: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}$/)),
});
export type Room = Readonly<z.infer<typeof Room>>;

/**
 * A new room: 35 random bits, read from so many bytes as there are signs, and a sign that shows mistyping.
 * @example newRoom(crypto.getRandomValues(new Uint8Array(7)))
 */
export function newRoom(bytes: Uint8Array): Room {
  const drawn = Array.from(bytes.subarray(0, 7), (byte) => SIGNS.charAt(byte & 31)).join('');
  return { room: drawn.slice(0, 4), nonce: `${drawn.slice(4)}${checkOf(drawn)}` };
}

/**
 * As it stands on the projector and is typed from there.
 * @example roomCode({ room: 'K3QZ', nonce: '7M2P' }) → 'K3QZ 7M2P'
 */
export function roomCode({ room, nonce }: Room): string {
  return `${room} ${nonce}`;
}

/**
 * The room of what somebody typed: small or wide letters, gaps and look-alikes are read as what was meant. `null` when a
 * sign is wrong or missing.
 * @example readRoomCode(' k3qz-7m2p ') → { room: 'K3QZ', nonce: '7M2P' }
 */
export function readRoomCode(text: string): Room | null {
  const plain = foldBase32(text);
  const read = Room.safeParse({ room: plain.slice(0, 4), nonce: plain.slice(4) });
  return read.success && checkOf(plain.slice(0, 7)) === plain.charAt(7) ? read.data : null;
}

/**
 * So many signs of bytes, for codes that are read out.
 * @example newCode(crypto.getRandomValues(new Uint8Array(10))).length → 10
 */
export function newCode(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => SIGNS.charAt(byte & 31)).join('');
}

function checkOf(signs: string): string {
  return SIGNS.charAt(parseInt(sha256Hex(`sanyu/room/1\n${signs}`).slice(0, 2), 16) & 31);
}
