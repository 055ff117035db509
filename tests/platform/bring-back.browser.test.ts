import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { learner, utf8 } from '../core/ledger/builders.ts';
import { verify } from '../core/ledger/signing.ts';
import type { Sanyu } from './browser-page.ts';
import { answer, finish, id, look } from './device.ts';
import { TIME, withBrowser } from './with-browser.ts';

declare const sanyu: Sanyu;

const { openTab, anotherDevice } = withBrowser();

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

/** As a damaged database comes up: without these records. */
async function cutShort(page: Page, ...places: readonly number[]): Promise<void> {
  await page.evaluate(async (gone) => {
    const request = indexedDB.open('sanyu');
    await new Promise((done) => (request.onsuccess = done));
    const rows = request.result.transaction('entries', 'readwrite').objectStore('entries');
    for (const place of gone) rows.delete(place);
    await new Promise((done) => (rows.transaction.oncomplete = done));
    request.result.close();
  }, places);
}

/** What each attempt is worth in the transcript the device would hand in now. */
async function levelsOn(page: Page): Promise<readonly number[]> {
  const text = await page.evaluate(async (who) => {
    const store = await sanyu.openStore();
    const [ledger, signer] = await Promise.all([store.ledger(), store.signer()]);
    return sanyu.signTranscript({ ledger, learner: who, at: new Date().toISOString() }, signer);
  }, learner);
  const transcript = await readTranscript(utf8(text), verify);
  if (!transcript.ok) throw new Error(JSON.stringify(transcript.error));
  return transcript.value.levels;
}

test(
  'another device goes on from the file: attempts, name, reading, words and cards are there',
  async () => {
    const first = await openTab();
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
    const second = await openTab(await anotherDevice());
    await finish(second, 3);
    const outcome = await bring(second, await take(first));
    const seen = await look(second);
    const rest = await second.evaluate(async () => ({
      read: sanyu.readProgress(),
      words: localStorage.getItem('sanyu-words'),
      cards: (await sanyu.openStudy().cards()).map((card) => card.id),
    }));

    expect(outcome).toEqual({ ok: true, value: { added: 2, known: 0, open: 0 } });
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
    const [first, second] = [await openTab(), await openTab(await anotherDevice())];
    await finish(first, 1, 2);
    await finish(second, 3);
    await bring(second, await take(first));
    await finish(second, 4);
    const again = await bring(second, await take(first));
    const back = await bring(first, await take(second));

    expect(again).toEqual({ ok: true, value: { added: 0, known: 2, open: 0 } });
    expect(back).toEqual({ ok: true, value: { added: 2, known: 2, open: 0 } });
    expect(await idsOn(first)).toEqual([id(1), id(2), id(3), id(4)]);
    expect(await idsOn(second)).toEqual(await idsOn(first));
  },
  TIME,
);

test(
  'an emptied device comes back from its backup under another key',
  async () => {
    const page = await openTab();
    const { device } = await finish(page, 1, 2, 3);
    await page.evaluate(() => sanyu.secureAttempt());
    await page.evaluate(async () => {
      const gone = indexedDB.deleteDatabase('sanyu');
      await new Promise((done) => (gone.onsuccess = gone.onblocked = done));
    });
    const tab = await openTab();
    const lost = await look(tab);
    const outcome = await tab.evaluate(async () => {
      const [backup] = await sanyu.listBackups();
      return sanyu.bringBack((await sanyu.readBackup(backup?.at ?? '')) ?? '');
    });
    const seen = await look(tab);

    expect(lost.health).toEqual({ ok: false, lost: 3 });
    expect(outcome).toEqual({ ok: true, value: { added: 3, known: 0, open: 0 } });
    expect(seen.entries.map((entry) => entry.id)).toEqual([id(1), id(2), id(3)]);
    expect(seen.device).not.toBe(device);
  },
  TIME,
);

test(
  'a database cut short comes back whole, because the file holds all that is left in it',
  async () => {
    const page = await openTab();
    await finish(page, 1, 2, 3);
    const file = await take(page);
    await cutShort(page, 1, 2);
    const short = await look(page);
    const outcome = await bring(page, file);

    expect(short.health).toEqual({ ok: false, lost: 2 });
    expect(outcome).toEqual({ ok: true, value: { added: 2, known: 1, open: 0 } });
    expect(await idsOn(page)).toEqual([id(1), id(2), id(3)]);
  },
  TIME,
);

test(
  'an open attempt comes along with its answers in their places, once, and can be handed in here',
  async () => {
    const [first, second] = [await openTab(), await openTab(await anotherDevice())];
    await answer(first, 1, 3);
    await finish(first, 2);
    const file = await take(first);
    const outcome = await bring(second, file);
    const seen = await look(second);
    const again = await bring(second, file);
    await finish(second, 1);
    const over = await bring(second, file);

    expect(outcome).toEqual({ ok: true, value: { added: 1, known: 0, open: 1 } });
    expect(seen.draft).toMatchObject({ id: id(1), items: [{ q: 'q-0' }, { q: 'q-1' }, { q: 'q-2' }] });
    expect([again, over]).toMatchObject([{ value: { open: 0 } }, { value: { open: 0 } }]);
    expect(await look(second)).toMatchObject({ draft: null, entries: { length: 2 } });
  },
  TIME,
);

test(
  'a chain cut short goes on under another key, so that an older file of the whole is no contradiction',
  async () => {
    const page = await openTab();
    const { device } = await finish(page, 1, 2, 3);
    const file = await take(page);
    await cutShort(page, 1, 2);
    const short = await look(page);
    await finish(page, 4);
    const alone = await page.evaluate(async () => (await sanyu.openStore()).ledger());
    const levels = await levelsOn(page);
    const outcome = await bring(page, file);
    const { health } = await look(page);

    expect(short.device).not.toBe(device);
    expect(alone.records.map(({ type }) => type)).toEqual(['continues', 'gap', 'attempt']);
    expect(alone.carried.map((chain) => [chain.device, chain.records.length])).toEqual([[device, 1]]);
    // What the old key had signed before it was given up keeps its level.
    expect(levels).toEqual([1, 1]);
    expect(outcome).toEqual({ ok: true, value: { added: 2, known: 1, open: 0 } });
    expect(await levelsOn(page)).toEqual([1, 1, 1, 1]);
    expect(health).toEqual({ ok: false, lost: 2 });
  },
  TIME,
);

test(
  'attempts behind a hole in the chain are recorded anew, and what is handed in holds',
  async () => {
    const page = await openTab();
    await finish(page, 1, 2, 3);
    await cutShort(page, 1);
    await look(page);

    expect(await idsOn(page)).toEqual([id(1), id(3)]);
    expect(await levelsOn(page)).toEqual([1, 1]);
  },
  TIME,
);

test(
  'what is handed in holds, too, where a hole took what joined another device or told of a deletion',
  async () => {
    for (const gone of [0, 1, 3]) {
      const other = await openTab(await anotherDevice());
      await finish(other, 7);
      const page = await openTab(await anotherDevice());
      await finish(page, 1);
      await bring(page, await take(other));
      await page.evaluate(async (which) => (await sanyu.openStore()).void(which, 'trial'), id(7));
      await finish(page, 2, 3);
      await cutShort(page, gone);
      await look(page);

      expect(await idsOn(page)).toEqual([1, 2, 3].filter((number) => number !== [1, 0, 0, 2][gone]).map(id));
      expect((await levelsOn(page)).length).toBe(gone === 1 ? 3 : 2);
    }
  },
  TIME,
);

test(
  'an attempt that was recorded anew and comes back with an older file is one attempt, and is deleted as one',
  async () => {
    const page = await openTab();
    await finish(page, 1, 2, 3);
    const file = await take(page);
    await cutShort(page, 1);
    await look(page);
    const outcome = await bring(page, file);
    const here = await idsOn(page);
    await page.evaluate(async (which) => (await sanyu.openStore()).void(which, 'trial'), id(3));
    const { records, carried } = await page.evaluate(async () => (await sanyu.openStore()).ledger());
    const left = [...carried.flatMap((chain) => chain.records), ...records];

    expect(outcome).toEqual({ ok: true, value: { added: 1, known: 2, open: 0 } });
    expect(here).toEqual([id(1), id(2), id(3)]);
    expect(await idsOn(page)).toEqual([id(1), id(2)]);
    expect(left.filter(({ type }) => type === 'erased')).toHaveLength(2);
    expect(left.flatMap((record) => (record.type === 'void' ? [record.attempt] : []))).toEqual([
      id(3),
      id(3),
    ]);
    expect(await levelsOn(page)).toEqual([1, 1]);
    // The older file once more: what was deleted stays deleted.
    expect(await bring(page, file)).toEqual({ ok: true, value: { added: 0, known: 3, open: 0 } });
    expect(await idsOn(page)).toEqual([id(1), id(2)]);
  },
  TIME,
);

test(
  'what is not whole or not this person’s changes nothing',
  async () => {
    const [first, second] = [await openTab(), await openTab(await anotherDevice())];
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
