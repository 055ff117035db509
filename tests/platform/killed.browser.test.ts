import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyChain } from '#core/ledger/chain.ts';
import { createRandom } from '#core/random.ts';
import { learner } from '../core/ledger/builders.ts';
import { freshProfile, servePlatform, startBrowser } from './browser.ts';
import type { Sanyu } from './browser-page.ts';
import { answer, draft, event, finish, id, look } from './device.ts';

declare const sanyu: Sanyu;

const TIME = 600_000;
/** Another seed kills at other moments: `SANYU_SEED=… SANYU_KILLS=300` for a long run. */
const SEED = process.env.SANYU_SEED ?? String(Date.now());
const KILLS = Number(process.env.SANYU_KILLS ?? 5);

let site: Awaited<ReturnType<typeof servePlatform>>;
let place: Awaited<ReturnType<typeof freshProfile>>;
let browser: Awaited<ReturnType<typeof startBrowser>>;

beforeAll(async () => {
  site = await servePlatform();
});
afterAll(() => site.close());
beforeEach(async () => {
  place = await freshProfile();
  browser = await startBrowser(place.profile);
}, TIME);
afterEach(async () => {
  await browser.kill();
  await place.remove();
}, TIME);

async function restart(): Promise<Page> {
  await browser.kill();
  browser = await startBrowser(place.profile);
  return browser.open(site.url);
}

test(
  'acknowledged answers and the profile survive a killed browser',
  async () => {
    const page = await browser.open(site.url);
    await page.evaluate(async (who) => (await sanyu.openStore()).saveProfile(who), learner);
    await answer(page, 1, 7);
    const seen = await look(await restart());

    expect(seen.profile).toEqual(learner);
    expect(seen.draft).toMatchObject({ id: id(1), seed: 'k3v9', ms: 70 });
    expect(seen.draft?.items.map(({ q }) => q)).toEqual(['q-0', 'q-1', 'q-2', 'q-3', 'q-4', 'q-5', 'q-6']);
  },
  TIME,
);

test(
  'device and chain go on after the browser was killed',
  async () => {
    const before = await finish(await browser.open(site.url), 1, 2);
    const after = await finish(await restart(), 3);

    expect(after.device).toBe(before.device);
    expect(after.health).toEqual({ ok: true });
    expect(after.entries.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(verifyChain(after.device, after.entries).ok).toBe(true);
  },
  TIME,
);

test(
  `no acknowledged answer is lost over ${KILLS} kills at random moments (seed ${SEED})`,
  async () => {
    console.log(`SANYU_SEED=${SEED}`);
    const counts = { kills: 0, midway: 0, answers: 0 };
    const random = createRandom(SEED);
    const acknowledged = new Map<string, number>();
    const finished = new Set<string>();
    let next = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const page = await browser.open(site.url);
      await page.exposeFunction('acknowledge', (attempt: string, count: number) => {
        if (count === ANSWERS + 1) {
          finished.add(attempt);
          return;
        }
        acknowledged.set(attempt, count);
        counts.answers++;
      });
      const events = Array.from({ length: 400 }, () => [draft(next), event(next++)] as const);
      void page.evaluate(work, [events, ANSWERS] as const).catch(() => undefined); // Ends with the browser.
      await new Promise((wait) => setTimeout(wait, 150 + random() * 600));
      const seen = await look(await restart());

      const entries = new Set(seen.entries.map((entry) => entry.id));
      const where = `kill ${kill + 1} of seed ${SEED}: ${JSON.stringify([counts, seen.device, seen.health])}`;
      for (const attempt of finished) expect(entries, where).toContain(attempt);
      expect(verifyChain(seen.device, seen.entries)).toMatchObject({ ok: true });
      expect(seen.health).toEqual({ ok: true });
      const open = [...acknowledged].filter(([attempt]) => !entries.has(attempt)).slice(-1);
      counts.kills++;
      counts.midway += open.length;
      for (const [attempt, count] of open) {
        expect(seen.draft?.id).toBe(attempt);
        expect(seen.draft?.items.length).toBeGreaterThanOrEqual(count);
      }
      await abandonAll();
      acknowledged.clear();
    }

    console.log(`${JSON.stringify({ ...counts, attempts: finished.size })}, none lost`);
    expect(finished.size).toBeGreaterThan(0);
  },
  KILLS * 60_000 + TIME,
);

const ANSWERS = 5;

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

/** So that the next round's newest draft is its own. */
async function abandonAll(): Promise<void> {
  const page = await browser.open(site.url);
  await page.evaluate(async () => {
    const store = await sanyu.openStore();
    for (let draft = await store.draft('school'); draft !== null; draft = await store.draft('school')) {
      await store.abandon(draft.id);
    }
  });
}
