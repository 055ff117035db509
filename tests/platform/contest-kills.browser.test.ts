import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Act, MatchEvent } from '#core/contest/act.ts';
import { movesOf } from '#core/contest/moves.ts';
import { extend, replay } from '#core/contest/replay.ts';
import { createRandom } from '#core/random.ts';
import { setUp } from '../core/contest/builders.ts';
import { serveScript } from './browser.ts';
import type { Contests } from './contest-page.ts';
import { LONG, SEED, killableBrowser, killsOr } from './killable-browser.ts';

declare const contests: Contests;
declare function acknowledge(id: string, lines: number): Promise<void>;

const KILLS = killsOr(5);
const { open, restart } = killableBrowser(() => serveScript(new URL('contest-page.ts', import.meta.url)));

/** The log of a whole contest, line by line as a desk writes it. */
function wholeLog(): readonly MatchEvent[] {
  let log = replay(setUp(), []);
  const buzz: Act = { type: 'buzz', team: 1, press: 1000, by: 'key' };
  for (let step = 0; step < 400 && !log.match.over; step++) {
    const [first] = movesOf(log.match);
    const pressed = first?.name === 'void' ? extend(log, buzz, step) : null;
    log = pressed ?? extend(log, first?.act ?? { type: 'finish' }, 1000 * step) ?? log;
  }
  return log.events;
}

test(
  `no written line of a contest is lost over ${KILLS} kills at random moments (seed ${SEED})`,
  async () => {
    console.log(`SANYU_SEED=${SEED}`);
    const random = createRandom(SEED);
    const log = wholeLog();
    expect(log.length).toBeGreaterThan(100);
    const start = setUp();
    const counts = { kills: 0, lines: 0, midway: 0 };
    for (let kill = 0; kill < KILLS; kill++) {
      const id = `match-${kill}`;
      const page = await open();
      let written = 0;
      await page.exposeFunction('acknowledge', (_: string, lines: number) => {
        written = lines;
      });
      void page.evaluate(work, [id, start, log] as const).catch(() => undefined); // Ends with the browser.
      await new Promise((wait) => setTimeout(wait, 150 + random() * 600));

      const kept = await look(await restart(), id);
      const where = `kill ${kill + 1} of seed ${SEED}: ${written} lines were acknowledged`;
      expect(kept.events.length, where).toBeGreaterThanOrEqual(written);
      expect(kept.events, where).toEqual(log.slice(0, kept.events.length));
      if (kept.events.length > 0) {
        expect(kept.ids, where).toContain(id);
        const after = replay(start, kept.events);
        expect(after.idle.size, where).toBe(0);
      }
      counts.kills++;
      counts.lines += written;
      counts.midway += written > 0 && written < log.length ? 1 : 0;
    }
    console.log(`${JSON.stringify(counts)}, none lost`);
    expect(counts.lines).toBeGreaterThan(0);
  },
  KILLS * 60_000 + LONG,
);

test(
  'a second window that writes the same line is refused, the same line twice is not',
  async () => {
    const page = await open();
    const [first, second] = wholeLog();
    const outcome = await page.evaluate(
      async ([one, other]) => {
        const [desk, stale] = [contests.openContestStore(), contests.openContestStore()];
        await desk.append('m', one);
        await desk.append('m', one);
        const refused = await stale.append('m', { ...other, seq: 0 }).then(
          () => null,
          (error: unknown) => (error as { issue: { code: string } }).issue.code,
        );
        const events = await desk.events('m');
        await desk.remove('m');
        return { refused, lines: events.length, left: (await desk.events('m')).length };
      },
      [first!, second!] as const,
    );
    expect(outcome).toEqual({ refused: 'E_CONTEST_STALE', lines: 1, left: 0 });
  },
  LONG,
);

type Work = readonly [id: string, start: ReturnType<typeof setUp>, log: readonly MatchEvent[]];

/** In the page: the match line by line, every promise that resolved told to the test. */
async function work([id, start, log]: Work): Promise<void> {
  const store = contests.openContestStore();
  await store.begin({ id, setUp: { ...start, id }, material: null });
  for (const [at, event] of log.entries()) {
    await store.append(id, event);
    void acknowledge(id, at + 1);
  }
}

function look(page: Page, id: string) {
  return page.evaluate(async (match) => {
    const store = contests.openContestStore();
    const kept = await store.matches();
    return { ids: kept.map((one) => one.id), events: await store.events(match) };
  }, id);
}
