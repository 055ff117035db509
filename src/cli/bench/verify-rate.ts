import { webcrypto } from 'node:crypto';
import { appendEntry, headOf } from '#core/ledger/chain.ts';
import { deviceOf } from '#core/ledger/device-key.ts';
import type { AttemptEvent, Entry } from '#core/ledger/entry.ts';
import type { PublicKey, Signer } from '#core/ledger/signature.ts';
import { readTranscript, signTranscript } from '#core/ledger/signed-transcript.ts';
import { verifyWith } from '#core/ledger/web-crypto.ts';

const FILES = 50;
const ATTEMPTS = 40;
const ANSWERS = 20;

/** Attempts a second that are read and verified, whole files with their signatures; the best of three rounds. */
export async function verifyRate(): Promise<{
  readonly attempts: number;
  readonly 'attempts a second': number;
}> {
  const signer = await newSigner();
  const files = await Promise.all(Array.from({ length: FILES }, (_, i) => writeFile(signer, i)));
  const verify = verifyWith(webcrypto.subtle);
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    for (const file of files) {
      const read = await readTranscript(file, verify);
      if (!read.ok || read.value.level !== 1) throw new Error('a file of this bench must verify');
    }
    best = Math.max(best, (FILES * ATTEMPTS * 1000) / (performance.now() - start));
  }
  return { attempts: FILES * ATTEMPTS, 'attempts a second': Math.round(best) };
}

/** A device key for a bench. */
export async function newSigner(): Promise<Signer> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', pair.publicKey);
  const key: PublicKey = { crv: 'P-256', kty: 'EC', x, y };
  const sign: Signer['sign'] = async (bytes) =>
    new Uint8Array(await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes));
  return { key, sign };
}

async function writeFile(signer: Signer, number: number): Promise<Uint8Array> {
  const device = deviceOf(signer.key);
  const records: Entry[] = [];
  for (let i = 0; i < ATTEMPTS; i++) {
    const last = records.at(-1);
    records.push(
      appendEntry(last === undefined ? null : headOf(last), attempt(number * ATTEMPTS + i), device),
    );
  }
  const learner = { name: '卓玛', number: String(number), department: '办公室' };
  const content = { ledger: { device, records, carried: [] }, learner, at: '2026-11-30T00:00:00.000Z' };
  return new TextEncoder().encode(await signTranscript(content, signer));
}

function attempt(number: number): AttemptEvent {
  return {
    type: 'attempt',
    id: number.toString(16).padStart(32, '0'),
    quiz: 'school',
    bank: { id: 'school', ver: '2026.11.1', sha: 'c3'.repeat(32) },
    seed: 'k3v9',
    mode: 'practice',
    rules: { count: ANSWERS },
    lang: 'zh',
    start: '2026-11-22T08:30:00.000Z',
    end: '2026-11-22T08:34:10.000Z',
    tz: 480,
    ms: 250_000,
    ans: Array.from({ length: ANSWERS }, (_, i) => ({ q: `school-${i}`, a: 'a', ms: 4000 + i })),
    score: ANSWERS,
    of: ANSWERS,
  };
}
