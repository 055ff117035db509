import { webcrypto } from 'node:crypto';
import { appendEntry } from '#core/ledger/chain.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import type { AttemptEvent, Entry } from '#core/ledger/entry.ts';
import { headOf } from '#core/ledger/chain.ts';
import type { Signer } from '#core/ledger/signature.ts';
import { cipherWith, type Cipher } from '#core/sealed/cipher.ts';
import { newRoom, type Room } from '#core/sitting/room-code.ts';
import { signManifest, type Manifest } from '#core/sitting/manifest.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { honest } from '../appraisal/builders.ts';
import { utf8 } from '../ledger/builders.ts';

export const ROOM: Room = newRoom(new Uint8Array([1, 2, 3, 4, 5, 6, 7]));
export const OTHER_ROOM: Room = newRoom(new Uint8Array([9, 2, 3, 4, 5, 6, 7]));

/** The real thing: 600,000 rounds take a fifth of a second. */
export const realCipher = cipherWith(webcrypto.subtle, (length) =>
  webcrypto.getRandomValues(new Uint8Array(length)),
);

/** The real cipher with fewer rounds, for tests that are about something else. */
export const quickCipher: Cipher = {
  random: realCipher.random,
  lock: (passphrase, lock, plain, bound) => realCipher.lock(passphrase, { ...lock, rounds: 2 }, plain, bound),
  unlock: (passphrase, lock, hidden, bound) =>
    realCipher.unlock(passphrase, { ...lock, rounds: 2 }, hidden, bound),
};

/** As an organiser of the tests' own: no key of the repository is ever trusted. */
export function organiserOf(signer: Signer, change: Partial<Organiser> = {}): Organiser {
  const { x, y } = signer.key;
  return {
    ...{ id: 'county', name: '才让', unit: '县教育局', key: { x, y }, from: '2026-11-01', to: '2027-10-31' },
    ...change,
  };
}

/** The sitting of the tests: opened at 08:00, closed at 09:00, signed five minutes later. */
export function content(change: Partial<Manifest> = {}): Omit<Manifest, 'by' | 'fmt'> {
  return {
    id: 'd4'.repeat(16),
    at: '2026-11-22T09:05:00.000Z',
    from: '2026-11-22T08:00:00.000Z',
    to: '2026-11-22T09:00:00.000Z',
    tz: 480,
    quiz: 'school',
    sit: ROOM,
    list: [],
    paper: [],
    ...change,
  };
}

export async function manifestBytes(signer: Signer, change: Partial<Manifest> = {}) {
  return utf8(await signManifest(content(change), signer));
}

/** An attempt of the sitting, in the only record of its device. */
export function taken(signer: Signer, change: Partial<AttemptEvent> = {}): Entry {
  return appendEntry(null, honest(9, { sit: ROOM, mode: 'exam', ...change }), deviceOf(signer.key));
}

/** How a list names it. */
export function listing(entry: Entry, number = '007') {
  return { dev: entry.dev, number, rec: headOf(entry).hash };
}
