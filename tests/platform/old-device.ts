import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { sha256Hex } from '#core/ledger/hash.ts';

const FOLDER = new URL('../fixtures/frozen/device-3/', import.meta.url);

interface Frozen {
  readonly rows: Readonly<Record<string, readonly (readonly [IDBValidKey | null, unknown])[]>>;
  readonly key: { readonly public: JsonWebKey; readonly private: JsonWebKey };
  readonly keys: Readonly<Record<string, string>>;
}

/** The frozen device; throws when the fixture was changed. */
export function frozenDevice(): Frozen {
  const text = readFileSync(new URL('device.json', FOLDER), 'utf8');
  const [sum = ''] = readFileSync(new URL('SHA256SUMS', FOLDER), 'utf8').split(' ');
  if (sha256Hex(text) !== sum) throw new Error('a frozen device was changed');
  return JSON.parse(text) as Frozen; // Frozen in this shape.
}

/** Makes the browser what it was under version 3 of the database, by no code of ours. */
export async function layOldDevice(page: Page): Promise<void> {
  await page.evaluate(async (frozen) => {
    const { rows, key, keys } = JSON.parse(frozen) as Frozen; // As it was written here.
    const opening = indexedDB.open('sanyu', 3);
    opening.onupgradeneeded = () => {
      const base = opening.result;
      for (const name of ['device', 'profile', 'answers', 'keys']) base.createObjectStore(name);
      base.createObjectStore('drafts', { keyPath: 'id' }).createIndex('quiz', 'quiz');
      base.createObjectStore('entries', { keyPath: 'seq' }).createIndex('attempt', 'id', { unique: true });
      base.createObjectStore('cards', { keyPath: 'id' });
      base.createObjectStore('practice', { keyPath: ['q', 'at'] });
      base.createObjectStore('carried', { keyPath: 'device' });
    };
    await new Promise((done) => (opening.onsuccess = done));
    const curve = { name: 'ECDSA', namedCurve: 'P-256' };
    const privateKey = await crypto.subtle.importKey('jwk', key.private, curve, false, ['sign']);
    const writing = opening.result.transaction([...Object.keys(rows), 'keys'], 'readwrite');
    for (const [store, pairs] of Object.entries(rows)) {
      for (const [name, value] of pairs) writing.objectStore(store).put(value, name ?? undefined);
    }
    writing.objectStore('keys').put({ key: key.public, privateKey }, 'device');
    await new Promise((done) => (writing.oncomplete = done));
    opening.result.close();
    for (const [name, value] of Object.entries(keys)) localStorage.setItem(name, value);
  }, JSON.stringify(frozenDevice()));
}
