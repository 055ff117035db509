import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { learner } from '../core/ledger/builders.ts';
import type { Sanyu } from './browser-page.ts';
import { answer, event, finish } from './device.ts';
import { TIME, withBrowser } from './with-browser.ts';

declare const sanyu: Sanyu;

const { openTab } = withBrowser();

/** Finishes an attempt the way the quiz does. */
async function finishAndSecure(page: Page, ...numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    await finish(page, number);
    await page.evaluate(() => sanyu.secureAttempt());
  }
}

test(
  'every finished attempt leaves a backup of everything, of which the newest three stay',
  async () => {
    const page = await openTab();
    await page.evaluate(async (who) => (await sanyu.openStore()).saveProfile(who), learner);
    await finishAndSecure(page, 1, 2, 3, 4, 5);
    const seen = await page.evaluate(async () => {
      const backups = await sanyu.listBackups();
      return { backups, newest: await sanyu.readBackup(backups[0]?.at ?? '') };
    });

    expect(seen.backups.map(({ attempts }) => attempts)).toEqual([5, 4, 3]);
    expect(seen.backups.every(({ bytes }) => bytes > 500)).toBe(true);
    expect(JSON.parse(seen.newest ?? '')).toMatchObject({
      fmt: 'sanyu-everything/1',
      stores: { profile: [{ key: 'learner', value: learner }] },
    });
  },
  TIME,
);

test(
  'backups outlive a lost database and are not pushed out by what comes after it',
  async () => {
    const page = await openTab();
    await finishAndSecure(page, 1, 2, 3);
    await page.evaluate(async () => {
      const gone = indexedDB.deleteDatabase('sanyu');
      await new Promise((done) => (gone.onsuccess = gone.onblocked = done));
    });
    await finishAndSecure(page, 4, 5, 6, 7);
    const kept = await page.evaluate(() => sanyu.listBackups());

    expect(kept.map(({ attempts }) => attempts)).toContain(3);
  },
  TIME,
);

test(
  'everything is read: what is open, the small values, and no value of another site',
  async () => {
    const page = await openTab();
    await answer(page, 1, 3);
    await finish(page, 2);
    const everything = await page.evaluate(() => {
      localStorage.setItem('sanyu-words', '["a#b"]');
      localStorage.setItem('another-site', 'stays its own');
      return sanyu.readAll('2026-11-30T01:02:03.004Z');
    });

    const { stores, keys } = everything;
    expect(stores.answers).toHaveLength(3);
    expect(stores.entries).toMatchObject([{ value: { id: event(2).id } }]);
    expect(keys).toMatchObject({ 'sanyu-words': '["a#b"]' });
    expect(Object.keys(keys)).not.toContain('another-site');
  },
  TIME,
);

test(
  'deleting everything deletes the backups too',
  async () => {
    const page = await openTab();
    await finishAndSecure(page, 1);
    const left = await page.evaluate(async () => {
      await (await sanyu.openStore()).eraseEverything();
      return [await caches.keys(), await sanyu.listBackups()];
    });

    expect(left).toEqual([[], []]);
  },
  TIME,
);

test(
  'a browser without caches or without a say in storage goes on without them',
  async () => {
    const page = await openTab();
    const said = await page.evaluate(async () => {
      const before = [await sanyu.persistence(), await sanyu.askToPersist()];
      // What plain http has.
      Object.defineProperty(globalThis, 'caches', { value: undefined });
      Object.defineProperty(navigator, 'storage', { value: undefined });
      const everything = await sanyu.readAll('2026-11-30T01:02:03.004Z');
      const kept = await sanyu.keepBackup(everything);
      await sanyu.dropBackups();
      return { before, after: [await sanyu.persistence(), kept, await sanyu.listBackups()] };
    });

    for (const answer of said.before) expect(['kept', 'may-go']).toContain(answer);
    expect(said.after).toEqual(['unknown', false, []]);
  },
  TIME,
);

test(
  'what was handed in is remembered, and a damaged note counts as nothing',
  async () => {
    const page = await openTab();
    const noted = await page.evaluate(() => {
      const before = sanyu.safeKeeping();
      sanyu.markSafe(3);
      sanyu.markAsked('2026-11-30T01:02:03.004Z');
      const after = sanyu.safeKeeping();
      localStorage.setItem('sanyu-safe', '{"count":"x","asked":7}');
      return [before, after, sanyu.safeKeeping(), sanyu.patience()];
    });

    expect(noted).toEqual([
      { count: 0, asked: null },
      { count: 3, asked: '2026-11-30T01:02:03.004Z' },
      { count: 0, asked: null },
      7,
    ]);
  },
  TIME,
);
