import { expect, test } from 'vitest';
import { createRandom } from '#core/random.ts';
import { servePlatform } from './browser.ts';
import type { Sanyu } from './browser-page.ts';
import { LONG, SEED, killableBrowser, killsOr } from './killable-browser.ts';
import { frozenDevice, layOldDevice } from './old-device.ts';

declare const sanyu: Sanyu;
declare function acknowledge(number: string): Promise<void>;

const KILLS = Math.min(60, killsOr(4));
const { open, restart } = killableBrowser(servePlatform);

test(
  `nothing of the first person is lost over ${KILLS} kills while others are added, and who was added is there (seed ${SEED})`,
  async () => {
    console.log(`SANYU_SEED=${SEED}`);
    const random = createRandom(SEED);
    const added = new Set<string>();
    const first = await open();
    await layOldDevice(first);
    await first.evaluate(async () => (await sanyu.openStore()).entries());
    for (let kill = 0; kill < KILLS; kill++) {
      const page = await open();
      await page.exposeFunction('acknowledge', (number: string) => added.add(number));
      void page.evaluate(addMany, kill * 1000).catch(() => undefined); // Ends with the browser.
      await new Promise((wait) => setTimeout(wait, 100 + random() * 400));
      // A browser that lost the copy of the list opens the page once more by itself.
      const after = await restart();
      await after.evaluate(async () => (await sanyu.openStore()).health()).catch(() => undefined);
      await after.waitForFunction(() => typeof sanyu === 'object');
      const numbers = await after.evaluate(async () => (await sanyu.people()).map(({ number }) => number));
      const where = `kill ${kill + 1} of seed ${SEED}`;
      for (const number of added) expect(numbers, where).toContain(number);
      expect(new Set(numbers).size, where).toBe(numbers.length);
      await after.evaluate(() => {
        localStorage.setItem('sanyu-who', '');
        sessionStorage.clear();
      });
      const again = await open();
      const kept = await again.evaluate(async () => {
        const store = await sanyu.openStore();
        return [
          await store.device(),
          await store.entries(),
          await store.draft('school'),
          await store.health(),
        ];
      });
      const { rows } = frozenDevice();
      expect(kept[0], where).toBe(rows.device?.[0]?.[1]);
      expect(kept[1], where).toEqual(rows.entries?.map(([, value]) => value));
      expect(kept[2], where).toMatchObject({ items: rows.answers?.map(([, value]) => value) });
      expect(kept[3], where).toEqual({ ok: true });
    }
    console.log(`${added.size} people added, none lost`);
  },
  LONG,
);

/** In the page: one after the other, each told to the test when it is there. */
async function addMany(start: number): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const number = `n${start + i}`;
    const done = await sanyu.addPerson({ name: number, number, department: 'd' }, false);
    if (done.ok) void acknowledge(number);
  }
}
