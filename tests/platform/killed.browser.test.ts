import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { verifyChain } from '#core/ledger/chain.ts';
import { createRandom } from '#core/random.ts';
import { learner } from '../core/ledger/builders.ts';
import { servePlatform } from './browser.ts';
import type { Sanyu } from './browser-page.ts';
import { answer, draft, event, finish, id, look } from './device.ts';
import { LONG, SEED, killableBrowser, killsOr } from './killable-browser.ts';

declare const sanyu: Sanyu;

const KILLS = killsOr(5);
const { open, restart } = killableBrowser(servePlatform);

test(
  'acknowledged answers and the profile survive a killed browser',
  async () => {
    const page = await open();
    await page.evaluate(async (who) => (await sanyu.openStore()).saveProfile(who), learner);
    await answer(page, 1, 7);
    const seen = await look(await restart());

    expect(seen.profile).toEqual(learner);
    expect(seen.draft).toMatchObject({ id: id(1), seed: 'k3v9', ms: 70 });
    expect(seen.draft?.items.map(({ q }) => q)).toEqual(['q-0', 'q-1', 'q-2', 'q-3', 'q-4', 'q-5', 'q-6']);
  },
  LONG,
);

test(
  'device and chain go on after the browser was killed',
  async () => {
    const before = await finish(await open(), 1, 2);
    const after = await finish(await restart(), 3);

    expect(after.device).toBe(before.device);
    expect(after.health).toEqual({ ok: true });
    expect(after.entries.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(verifyChain(after.device, after.entries).ok).toBe(true);
  },
  LONG,
);

test(
  'a record that a kill has torn in two costs nothing, not even at the start after the next',
  async () => {
    const before = await finish(await open(), 1, 2);
    await answer(await restart(tearRecord), 3, 4);
    const seen = await look(await restart());

    expect(seen.device).toBe(before.device);
    expect(seen.entries).toHaveLength(2);
    expect(seen.draft?.items).toHaveLength(4);
  },
  LONG,
);

test(
  `no acknowledged answer is lost over ${KILLS} kills at random moments in the middle of attempts (seed ${SEED})`,
  async () => {
    console.log(`SANYU_SEED=${SEED}`);
    const counts = { kills: 0, midway: 0, answers: 0 };
    const random = createRandom(SEED);
    const acknowledged = new Map<string, number>();
    const finished = new Set<string>();
    let next = 0;
    let page = await open();
    // A kill between two attempts proves less, and does not count.
    while (counts.midway < KILLS) {
      const begun = Promise.withResolvers<undefined>();
      await page.exposeFunction('acknowledge', (attempt: string, count: number) => {
        if (count === ANSWERS + 1) {
          finished.add(attempt);
          return;
        }
        acknowledged.set(attempt, count);
        begun.resolve(undefined);
        counts.answers++;
      });
      const events = Array.from({ length: 400 }, () => [draft(next), event(next++)] as const);
      void page.evaluate(work, [events, ANSWERS] as const).catch(begun.reject); // Ends with the browser.
      await begun.promise;
      await new Promise((wait) => setTimeout(wait, random() * 600));
      page = await restart();
      const seen = await look(page);

      const entries = new Set(seen.entries.map((entry) => entry.id));
      const where = `kill ${counts.kills + 1} of seed ${SEED}: ${JSON.stringify([counts, seen.device, seen.health])}`;
      for (const attempt of finished) expect(entries, where).toContain(attempt);
      expect(verifyChain(seen.device, seen.entries)).toMatchObject({ ok: true });
      expect(seen.health).toEqual({ ok: true });
      const open = [...acknowledged].filter(([attempt]) => !entries.has(attempt)).slice(-1);
      counts.kills++;
      counts.midway += open.length;
      for (const [attempt, count] of open) {
        expect(seen.draft?.id, where).toBe(attempt);
        expect(seen.draft?.items.length, where).toBeGreaterThanOrEqual(count);
      }
      await abandonAll(page);
      acknowledged.clear();
      if (counts.kills % 25 === 0) console.log(`${JSON.stringify(counts)}, none lost so far`);
    }

    console.log(`${JSON.stringify({ ...counts, attempts: finished.size })}, none lost`);
    expect(finished.size).toBeGreaterThan(0);
  },
  KILLS * 60_000 + LONG,
);

const ANSWERS = 60;

type Work = readonly [
  events: readonly (readonly [ReturnType<typeof draft>, ReturnType<typeof event>])[],
  answers: number,
];

declare function acknowledge(attempt: string, count: number): Promise<void>;

/** In the page: one attempt after the other, every promise that resolved told to the test. */
async function work([events, answers]: Work): Promise<void> {
  const store = await sanyu.openStore();
  for (const [begun, over] of events) {
    await store.begin(begun);
    for (let i = 0; i < answers; i++) {
      await store.answer(begun.id, i, { q: `q-${i}`, a: 'a', ms: 1 });
      void acknowledge(begun.id, i + 1);
    }
    await store.finish(over);
    void acknowledge(begun.id, answers + 1);
  }
}

/** The database's file of records as a kill leaves it that comes between the two writes of a record. */
async function tearRecord(profile: string): Promise<void> {
  const folder = join(profile, 'Default/IndexedDB');
  const files = await readdir(folder, { recursive: true });
  const logs = files.filter((file) => file.endsWith('.log'));
  expect(logs).toHaveLength(1);
  // Checksum, a length of 1024 bytes, a whole record; and no more of it than two.
  const record = Buffer.from([1, 2, 3, 4, 0x00, 0x04, 1, 0, 0]);
  for (const log of logs) await appendFile(join(folder, log), record);
}

/** So that the next round's newest draft is its own. */
async function abandonAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const store = await sanyu.openStore();
    for (let draft = await store.draft('school'); draft !== null; draft = await store.draft('school')) {
      await store.abandon(draft.id);
    }
  });
}
