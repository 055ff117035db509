import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { graded, newCard } from '#core/cards/card.ts';
import type { Judged } from '#core/quiz/mistakes.ts';
import type { Sanyu } from './browser-page.ts';
import { answer, draft, finish, look } from './device.ts';
import { TIME, withBrowser } from './with-browser.ts';

declare const sanyu: Sanyu;

const NOW = '2026-11-23T01:00:00.000Z';
const CARD = graded(newCard('key-terms#jizhi', NOW), 'good', NOW);
const WRONG: Judged = {
  kind: 'judged',
  q: 'school-001',
  bank: { id: 'school', ver: '2026.11.1', sha: '0'.repeat(64) },
  ...{ a: 'b', ask: 'ug', answer: 'zh', at: NOW, day: '2026-11-23', right: false },
};
const { openTab } = withBrowser();
let page: Page;

beforeEach(async () => {
  page = await openTab();
});

const keep = () =>
  page.evaluate(
    async ([card, wrong]) => {
      const study = sanyu.openStudy();
      await study.putCards([card]);
      await study.putPractice(wrong);
      const kept = [await study.cards(), await study.practice()];
      study.close();
      return kept;
    },
    [CARD, WRONG] as const,
  );

test(
  'a device of the first version keeps its attempts, its open one too, and takes cards',
  async () => {
    await page.evaluate(
      async ([begun]) => {
        // As version 1 made it.
        await new Promise<void>((done, fail) => {
          const opening = indexedDB.open('sanyu', 1);
          opening.onupgradeneeded = () => {
            const base = opening.result;
            base.createObjectStore('device');
            base.createObjectStore('profile');
            base.createObjectStore('drafts', { keyPath: 'id' }).createIndex('quiz', 'quiz');
            base.createObjectStore('answers');
            base
              .createObjectStore('entries', { keyPath: 'seq' })
              .createIndex('attempt', 'id', { unique: true });
          };
          opening.onerror = () => fail(new Error('first version'));
          opening.onsuccess = () => {
            const base = opening.result;
            const { items: _, ...row } = begun;
            const writing = base.transaction(['drafts', 'answers', 'profile'], 'readwrite');
            writing.objectStore('drafts').put(row);
            writing.objectStore('answers').put({ q: 'q-0', a: 'a', ms: 10 }, [row.id, 0]);
            writing.objectStore('profile').put({ name: 'N', number: '7', department: 'D' }, 'learner');
            writing.oncomplete = () => {
              base.close();
              done();
            };
          };
        });
      },
      [draft(1)] as const,
    );
    const kept = await keep();
    const seen = await look(page);

    expect(kept).toEqual([[CARD], [WRONG]]);
    expect(seen.draft).toMatchObject({ items: [{ q: 'q-0', a: 'a' }] });
    expect(seen.profile).toEqual({ name: 'N', number: '7', department: 'D' });
    expect(seen.health).toEqual({ ok: true });
  },
  TIME,
);

test(
  'cards and mistakes lie beside the records without touching them, and go when everything is erased',
  async () => {
    await answer(page, 1, 2);
    await finish(page, 1);
    expect(await keep()).toEqual([[CARD], [WRONG]]);
    expect((await look(page)).entries).toHaveLength(1);

    const after = await page.evaluate(async () => {
      const store = await sanyu.openStore();
      sanyu.keepDueCards({ '2026-11-23': 4 });
      const before = sanyu.dueCards('2026-11-24');
      await store.eraseEverything();
      const study = sanyu.openStudy();
      return [before, await study.cards(), await study.practice(), sanyu.dueCards('2026-11-24')];
    });
    expect(after).toEqual([4, [], [], 0]);
  },
  TIME,
);
