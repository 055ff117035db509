import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import type { Transcript } from '#core/ledger/transcript-shape.ts';
import { AT, chain, learner, utf8 } from '../core/ledger/builders.ts';
import { verify } from '../core/ledger/signing.ts';
import type { Sanyu } from './browser-page.ts';
import { draft, event, finish, id, look } from './device.ts';
import { TIME, withBrowser } from './with-browser.ts';

declare const sanyu: Sanyu;

const { openTab, anotherDevice, device } = withBrowser();

/** What the device hands in. */
function handIn(page: Page): Promise<string> {
  return page.evaluate(
    async ([who, at]) => {
      const store = await sanyu.openStore();
      const [ledger, signer] = await Promise.all([store.ledger(), store.signer()]);
      return sanyu.signTranscript({ ledger, learner: who, at }, signer);
    },
    [learner, AT] as const,
  );
}

async function read(text: string): Promise<Transcript> {
  const transcript = await readTranscript(utf8(text), verify);
  if (!transcript.ok) throw new Error(JSON.stringify(transcript.error));
  return transcript.value;
}

/** As the first version of the site left a device: a random id, no key. */
async function oldDevice(page: Page, id: string): Promise<void> {
  await page.evaluate(
    async ([name, rows, begun]) => {
      const opening = indexedDB.open('sanyu', 1);
      opening.onupgradeneeded = () => {
        const base = opening.result;
        base.createObjectStore('device');
        base.createObjectStore('profile');
        base.createObjectStore('drafts', { keyPath: 'id' }).createIndex('quiz', 'quiz');
        base.createObjectStore('answers');
        base.createObjectStore('entries', { keyPath: 'seq' }).createIndex('attempt', 'id', { unique: true });
      };
      await new Promise((done) => (opening.onsuccess = done));
      const base = opening.result;
      const writing = base.transaction(['device', 'entries', 'drafts'], 'readwrite');
      writing.objectStore('device').put(name, 'id');
      for (const row of rows) writing.objectStore('entries').put(row);
      const { items: _, ...row } = begun;
      writing.objectStore('drafts').put(row);
      await new Promise((done) => (writing.oncomplete = done));
      base.close();
    },
    [id, chain([event(1), event(2)], id), draft(3)] as const,
  );
}

test(
  'what this browser signs verifies in Node, and its key cannot be taken out',
  async () => {
    const page = await openTab();
    const { device: name } = await finish(page, 1, 2);
    const transcript = await read(await handIn(page));
    const stolen = await page.evaluate(async () => {
      const opening = indexedDB.open('sanyu');
      await new Promise((done) => (opening.onsuccess = done));
      const asking = opening.result.transaction('keys').objectStore('keys').get('device');
      await new Promise((done) => (asking.onsuccess = done));
      const { privateKey } = asking.result as { privateKey: CryptoKey };
      return crypto.subtle.exportKey('jwk', privateKey).then(
        () => 'exported',
        (error: unknown) => (error as Error).name,
      );
    });

    expect(transcript).toMatchObject({ device: name, level: 1, levels: [1, 1], learner });
    expect(stolen).toBe('InvalidAccessError');
  },
  TIME,
);

test(
  'an old device with a random id goes on under a key and keeps its attempts and its open one',
  async () => {
    const page = await openTab();
    const old = 'd4'.repeat(32);
    await oldDevice(page, old);
    await page.evaluate(
      ([dev, { hash }]) => localStorage.setItem('sanyu', JSON.stringify({ dev, seq: 1, head: hash })),
      [old, await headOfOld(old)] as const,
    );
    const seen = await look(page);
    await finish(page, 3);
    const transcript = await read(await handIn(page));

    expect(seen.health).toEqual({ ok: true });
    expect(seen.draft?.id).toBe(id(3));
    expect(seen.device).not.toBe(old);
    expect(seen.entries.map((entry) => [entry.dev, entry.id])).toEqual([
      [old, id(1)],
      [old, id(2)],
    ]);
    expect(transcript).toMatchObject({ device: seen.device, level: 1, levels: [0, 0, 1] });
    expect((await look(page)).health).toEqual({ ok: true });
  },
  TIME,
);

async function headOfOld(old: string) {
  const { headOf } = await import('#core/ledger/chain.ts');
  return headOf(chain([event(1), event(2)], old)[1]!);
}

test(
  'without Web Crypto a device records at level 0',
  async () => {
    await device().addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    const page = await openTab();
    await finish(page, 1);
    const again = await finish(page, 2);

    expect(await read(await handIn(page))).toMatchObject({ device: again.device, level: 0, levels: [0, 0] });
  },
  TIME,
);

test(
  'a deleted attempt leaves a reason and a hash, and is gone from the device and the file',
  async () => {
    const page = await openTab();
    await finish(page, 1, 2, 3);
    const deleted = await page.evaluate(
      async ([which, unknown]) => {
        const store = await sanyu.openStore();
        return [await store.void(which, 'other-person'), await store.void(unknown, 'trial')];
      },
      [id(2), id(9)] as const,
    );
    const text = await handIn(page);
    const transcript = await read(text);
    const seen = await look(page);

    expect(deleted).toEqual([true, false]);
    expect(seen.entries.map((entry) => entry.id)).toEqual([id(1), id(3)]);
    expect(seen.health).toEqual({ ok: true });
    expect(transcript.voids).toMatchObject([{ why: 'other-person' }]);
    expect(text).not.toContain(id(2));
  },
  TIME,
);

test(
  'another device takes in what one has handed out, once, and goes on from there',
  async () => {
    const first = await openTab();
    await finish(first, 1, 2);
    const handed = await read(await handIn(first));
    const second = await openTab(await anotherDevice());
    await finish(second, 3);
    const taken = await second.evaluate(async (transcript) => {
      const store = await sanyu.openStore();
      return [await store.takeIn(transcript), await store.takeIn(transcript)];
    }, handed);
    const joined = await read(await handIn(second));
    const health = (await look(second)).health;

    expect(taken).toEqual([true, false]);
    expect(joined.entries.map((entry) => entry.id)).toEqual([id(1), id(2), id(3)]);
    expect(joined.levels).toEqual([1, 1, 1]);
    expect(health).toEqual({ ok: true });
  },
  TIME,
);

test(
  'two tabs that open a new device at once have one key',
  async () => {
    const pages = await Promise.all([openTab(), openTab()]);
    const devices = await Promise.all(
      pages.map((page) => page.evaluate(async () => (await sanyu.openStore()).device())),
    );

    expect(new Set(devices).size).toBe(1);
  },
  TIME,
);
