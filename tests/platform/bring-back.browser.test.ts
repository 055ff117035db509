import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { learner } from '../core/ledger/builders.ts';
import { freshProfile, servePlatform, startBrowser } from './browser.ts';
import type { Sanyu } from './browser-page.ts';
import { finish, id, look } from './device.ts';

declare const sanyu: Sanyu;

const TIME = 60_000;

let site: Awaited<ReturnType<typeof servePlatform>>;
let place: Awaited<ReturnType<typeof freshProfile>>;
let browser: Awaited<ReturnType<typeof startBrowser>>;
let devices: readonly BrowserContext[];

beforeAll(async () => {
  site = await servePlatform();
  place = await freshProfile();
  browser = await startBrowser(place.profile);
}, TIME);
afterAll(async () => {
  await site.close();
  await browser.kill();
  await place.remove();
}, TIME);
beforeEach(async () => {
  devices = [await browser.isolate(), await browser.isolate()];
});
afterEach(() => Promise.all(devices.map((device) => device.close())));

/** A tab on the first or the second device. */
const openOn = (device: 0 | 1) => browser.open(site.url, devices[device]);

/** The file a learner takes along. */
function take(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const everything = await sanyu.readAll(new Date().toISOString());
    return sanyu.formatEverything(everything);
  });
}

function bring(page: Page, file: string) {
  return page.evaluate((text) => sanyu.bringBack(text), file);
}

async function idsOn(page: Page): Promise<readonly string[]> {
  return (await look(page)).entries.map((entry) => entry.id).sort();
}

test(
  'another device goes on from the file: attempts, name, reading, words and cards are there',
  async () => {
    const first = await openOn(0);
    await first.evaluate(async (who) => {
      const store = await sanyu.openStore();
      await store.saveProfile(who);
      await store.markRead('maqin-school', 's1-p1');
      localStorage.setItem('sanyu-words', '["key-terms#jizhi"]');
      const now = '2026-11-30T01:02:03.004Z';
      const memory = { stability: 1, difficulty: 5.5, days: 1, step: 0, reviews: 2, lapses: 0 };
      await sanyu.openStudy().putCards([
        {
          id: 'a#b',
          added: now,
          started: now,
          out: false,
          due: now,
          memory: { ...memory, state: 2, last: now },
        },
      ]);
    }, learner);
    await finish(first, 1, 2);
    const second = await openOn(1);
    await finish(second, 3);
    const outcome = await bring(second, await take(first));
    const seen = await look(second);
    const rest = await second.evaluate(async () => ({
      read: sanyu.readProgress(),
      words: localStorage.getItem('sanyu-words'),
      cards: (await sanyu.openStudy().cards()).map((card) => card.id),
    }));

    expect(outcome).toEqual({ ok: true, value: { added: 2, known: 0 } });
    expect(seen.entries.map((entry) => entry.id).sort()).toEqual([id(1), id(2), id(3)]);
    expect(seen.profile).toEqual(learner);
    expect(seen.health).toEqual({ ok: true });
    expect(rest).toEqual({
      read: { 'maqin-school': ['s1-p1'] },
      words: '["key-terms#jizhi"]',
      cards: ['a#b'],
    });
  },
  TIME,
);

test(
  'two halves joined to and fro count every attempt once',
  async () => {
    const [first, second] = [await openOn(0), await openOn(1)];
    await finish(first, 1, 2);
    await finish(second, 3);
    await bring(second, await take(first));
    await finish(second, 4);
    const again = await bring(second, await take(first));
    const back = await bring(first, await take(second));

    expect(again).toEqual({ ok: true, value: { added: 0, known: 2 } });
    expect(back).toEqual({ ok: true, value: { added: 2, known: 2 } });
    expect(await idsOn(first)).toEqual([id(1), id(2), id(3), id(4)]);
    expect(await idsOn(second)).toEqual(await idsOn(first));
  },
  TIME,
);

test(
  'an emptied device comes back from its backup under another key',
  async () => {
    const page = await openOn(0);
    const { device } = await finish(page, 1, 2, 3);
    await page.evaluate(() => sanyu.secureAttempt());
    await page.evaluate(async () => {
      const gone = indexedDB.deleteDatabase('sanyu');
      await new Promise((done) => (gone.onsuccess = gone.onblocked = done));
    });
    const tab = await openOn(0);
    const lost = await look(tab);
    const outcome = await tab.evaluate(async () => {
      const [backup] = await sanyu.listBackups();
      return sanyu.bringBack((await sanyu.readBackup(backup?.at ?? '')) ?? '');
    });
    const seen = await look(tab);

    expect(lost.health).toEqual({ ok: false, lost: 3 });
    expect(outcome).toEqual({ ok: true, value: { added: 3, known: 0 } });
    expect(seen.entries.map((entry) => entry.id)).toEqual([id(1), id(2), id(3)]);
    expect(seen.device).not.toBe(device);
  },
  TIME,
);

test(
  'a database cut short comes back whole, because the file holds all that is left in it',
  async () => {
    const page = await openOn(0);
    await finish(page, 1, 2, 3);
    const file = await take(page);
    await page.evaluate(async () => {
      const request = indexedDB.open('sanyu');
      await new Promise((done) => (request.onsuccess = done));
      const rows = request.result.transaction('entries', 'readwrite').objectStore('entries');
      rows.delete(2);
      rows.delete(1);
      await new Promise((done) => (rows.transaction.oncomplete = done));
      request.result.close();
    });
    const short = await look(page);
    const outcome = await bring(page, file);

    expect(short.health).toEqual({ ok: false, lost: 2 });
    expect(outcome).toEqual({ ok: true, value: { added: 2, known: 1 } });
    expect(await idsOn(page)).toEqual([id(1), id(2), id(3)]);
  },
  TIME,
);

test(
  'what is not whole or not this person’s changes nothing',
  async () => {
    const [first, second] = [await openOn(0), await openOn(1)];
    await finish(first, 1);
    await first.evaluate(async (who) => (await sanyu.openStore()).saveProfile(who), learner);
    const other = { ...learner, number: '008' };
    await second.evaluate(async (who) => (await sanyu.openStore()).saveProfile(who), other);
    const file = await take(first);
    const damaged = file.replace('\\"score\\":1', '\\"score\\":2');
    const codes = [];
    for (const text of ['', file.slice(0, 900), damaged, file]) {
      const outcome = await bring(second, text);
      codes.push(outcome.ok ? 'taken' : outcome.error.code);
    }

    expect(damaged).not.toBe(file);
    expect(codes).toEqual(['E_BACKUP_NOT', 'E_BACKUP_NOT', 'E_BACKUP_DAMAGED', 'E_BACKUP_OTHER']);
    expect(await look(second)).toMatchObject({ profile: other, entries: [] });
  },
  TIME,
);
