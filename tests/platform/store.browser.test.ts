import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { verifyChain } from '#core/ledger/chain.ts';
import type { Sanyu } from './browser-page.ts';
import { answer, draft, event, finish, id, look } from './device.ts';
import { TIME, withBrowser } from './with-browser.ts';

declare const sanyu: Sanyu;

const { openTab, anotherDevice } = withBrowser();

test(
  'notes stand beside the answers, and an attempt that is over takes none',
  async () => {
    const page = await openTab();
    await answer(page, 1, 2);
    const [noted, refused] = await page.evaluate(async (begun) => {
      const store = await sanyu.openStore();
      await store.note(begun.id, { flagged: ['q-1'] });
      await store.note(begun.id, { left: { ms: 5000, at: begun.start } });
      const open = await store.draft('school');
      await store.abandon(begun.id);
      const late = await store
        .note(begun.id, { flagged: [] })
        .catch((cause: unknown) => (cause as { issue: unknown }).issue);
      return [open, late];
    }, draft(1));

    expect(noted).toMatchObject({ flagged: ['q-1'], left: { ms: 5000 }, items: [{ a: 'a' }, { a: 'a' }] });
    expect(refused).toEqual({ code: 'E_STORE_CLEARED' });
  },
  TIME,
);

test(
  'an answer of a page that is gone before it hears that it was written is there all the same',
  async () => {
    const page = await openTab();
    await answer(page, 1, 1);
    await page.evaluate(async (begun) => {
      const store = await sanyu.openStore();
      await store.draft('school');
      addEventListener('pagehide', () => {
        void store.answer(begun.id, 1, { q: 'q-1', a: 'last', ms: 7 }, true);
      });
    }, draft(1));
    await page.reload();
    const seen = await look(page);

    expect(seen.draft?.items).toMatchObject([{ a: 'a' }, { a: 'last', ms: 7 }]);
  },
  TIME,
);

test(
  'an answer may be written again, the newest draft is resumed, an abandoned one is gone',
  async () => {
    const page = await openTab();
    await answer(page, 1, 2);
    const [again, older] = await page.evaluate(
      async ([first, second]) => {
        const store = await sanyu.openStore();
        await store.answer(first.id, 0, { q: 'q-0', a: 'b', ms: 5 });
        await store.begin({
          ...second,
          start: '2027-01-01T00:00:00.000Z',
          items: [{ q: 'q-9', a: 1, ms: 3 }],
        });
        const newest = await store.draft('school');
        await store.abandon(second.id);
        return [newest, await store.draft('school')];
      },
      [draft(1), draft(2)] as const,
    );

    expect(again).toMatchObject({ id: id(2), items: [{ q: 'q-9' }], ms: 3 });
    expect(older).toMatchObject({ id: id(1), items: [{ a: 'b' }, { a: 'a' }] });
  },
  TIME,
);

test(
  'handing in puts the entry in and takes the draft out, once, even when asked twice',
  async () => {
    const page = await openTab();
    await answer(page, 1, 3);
    await finish(page, 1, 1);
    const seen = await look(page);

    expect(seen.draft).toBeNull();
    expect(seen.entries).toMatchObject([{ id: id(1), seq: 0 }]);
  },
  TIME,
);

test(
  'handing in is all or nothing: a transaction that fails leaves the draft and no entry',
  async () => {
    const page = await openTab();
    await answer(page, 1, 3);
    const code = await page.evaluate(async (over) => {
      const store = await sanyu.openStore();
      const real = IDBObjectStore.prototype.delete;
      IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key: IDBValidKey | IDBKeyRange) {
        const request = real.call(this, key);
        // The last of the writes: entry and draft have been dealt with by then.
        if (this.name === 'answers') this.transaction.abort();
        return request;
      };
      const failed = await store.finish(over).catch((cause: unknown) => cause);
      return (failed as { issue: { code: string } }).issue.code;
    }, event(1));
    const seen = await look(page);

    expect(code).toBe('E_STORE_DROPPED');
    expect(seen.entries).toEqual([]);
    expect(seen.draft?.items).toHaveLength(3);
  },
  TIME,
);

test(
  'an attempt that is over takes no more answers',
  async () => {
    const page = await openTab();
    await finish(page, 1);
    const code = await page.evaluate(async (over) => {
      const store = await sanyu.openStore();
      const failed = await store.answer(over, 0, { q: 'q', a: 'a', ms: 1 }).catch((cause: unknown) => cause);
      return (failed as { issue: { code: string } }).issue.code;
    }, id(1));

    expect(code).toBe('E_STORE_BUSY');
  },
  TIME,
);

test(
  'two tabs that hand in at once make one chain of one device',
  async () => {
    const tabs = [await openTab(), await openTab()] as const;
    await Promise.all([finish(tabs[0], 1, 2, 3), finish(tabs[1], 4, 5, 6)]);
    const { device, entries, health } = await look(tabs[0]);

    expect(entries).toHaveLength(6);
    expect(verifyChain(device, entries).ok).toBe(true);
    expect(health).toEqual({ ok: true });
  },
  TIME,
);

test(
  'a database that came up empty is announced until the learner was told',
  async () => {
    const page = await openTab();
    await finish(page, 1, 2, 3);
    const told = await page.evaluate(async () => {
      const erased = indexedDB.deleteDatabase('sanyu');
      await new Promise((done) => (erased.onsuccess = done));
      const first = await sanyu.openStore();
      return await first.health();
    });
    const later = await finish(page, 4);
    const acknowledged = await page.evaluate(async () => {
      const store = await sanyu.openStore();
      const before = await store.health();
      await store.acknowledgeLoss();
      return [before, await store.health(), await (await sanyu.openStore()).health()];
    });

    expect(told).toEqual({ ok: false, lost: 3 });
    expect(later.health).toEqual({ ok: false, lost: 3 });
    expect(acknowledged).toEqual([{ ok: false, lost: 3 }, { ok: true }, { ok: true }]);
  },
  TIME,
);

/** What a device of three attempts says after its entries were replaced behind its back. */
async function afterDamage(kept: number, alterLast: boolean, also: number | null, canary = true) {
  const page = await openTab(await anotherDevice());
  const { entries } = await finish(page, 1, 2, 3);
  return page.evaluate(
    async ([rows, keep]) => {
      if (!keep) localStorage.removeItem('sanyu');
      const request = indexedDB.open('sanyu');
      await new Promise((done) => (request.onsuccess = done));
      const store = request.result.transaction('entries', 'readwrite').objectStore('entries');
      store.clear();
      for (const row of rows) store.put(row);
      await new Promise((done) => (store.transaction.oncomplete = done));
      request.result.close();
      const opened = await sanyu.openStore();
      const { records } = await opened.ledger();
      return [await opened.health(), records.filter(({ type }) => type === 'gap').length];
    },
    [
      [
        ...entries.slice(0, kept),
        ...(also === null ? [] : [alterLast ? { ...entries[also]!, score: 2 } : entries[also]!]),
      ],
      canary,
    ] as const,
  );
}

test(
  'missing and altered entries are announced and recorded, a missing canary alone is not',
  async () => {
    expect(await afterDamage(3, false, null, false)).toEqual([{ ok: true }, 0]);
    expect(await afterDamage(3, false, null)).toEqual([{ ok: true }, 0]);
    expect(await afterDamage(1, false, null)).toEqual([{ ok: false, lost: 2 }, 1]);
    expect(await afterDamage(2, true, 2)).toEqual([{ ok: false, lost: 0 }, 1]);
    expect(await afterDamage(1, false, 2)).toEqual([{ ok: false, lost: 1 }, 1]);
  },
  TIME,
);

test(
  'two tabs cannot both hold an attempt, and closing the first lets the second in',
  async () => {
    const first = await openTab();
    const second = await openTab();
    const hold = (page: Page, which: string) =>
      page.evaluate(async (attemptId) => (await sanyu.holdAttempt(attemptId)) !== null, which);

    expect([await hold(first, 'a'), await hold(second, 'a'), await hold(second, 'b')]).toEqual([
      true,
      false,
      true,
    ]);
    await first.close();
    expect(await hold(second, 'a')).toBe(true);
  },
  TIME,
);

test(
  'an attempt that was released can be held again',
  async () => {
    const page = await openTab();
    const held = await page.evaluate(async () => {
      const release = await sanyu.holdAttempt('a');
      release?.();
      return (await sanyu.holdAttempt('a')) !== null;
    });

    expect(held).toBe(true);
  },
  TIME,
);

test(
  'erasing leaves nothing, though another tab has the store open, and the next use begins anew',
  async () => {
    const other = await openTab();
    const before = await finish(other, 1);
    const page = await openTab();
    await answer(page, 2, 2);
    const left = await page.evaluate(async () => {
      localStorage.setItem('another-site', 'stays');
      sessionStorage.setItem('sanyu-x', '1');
      const store = await sanyu.openStore();
      await store.markRead('maqin-school', 's1-p1');
      await store.eraseEverything();
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return { databases, keys: Object.keys(localStorage), session: Object.keys(sessionStorage) };
    });
    const after = await look(other);

    expect(left).toEqual({ databases: [], keys: ['another-site'], session: [] });
    expect(after).toMatchObject({ profile: null, draft: null, entries: [], health: { ok: true } });
    expect(after.device).not.toBe(before.device);
  },
  TIME,
);

test(
  'an older page steps aside for a newer database and says that it is older',
  async () => {
    const page = await openTab();
    const codes = await page.evaluate(async () => {
      const code = (cause: unknown) => (cause as { issue: { code: string } }).issue.code;
      const store = await sanyu.openStore();
      const newer = indexedDB.open('sanyu', 99);
      await new Promise((done) => (newer.onsuccess = done));
      newer.result.close();
      return [await store.entries().catch(code), await sanyu.openStore().catch(code)];
    });

    expect(codes).toEqual(['E_STORE_NEWER', 'E_STORE_NEWER']);
  },
  TIME,
);

test(
  'a connection that is dropped, twice in a row too, is opened again without the caller noticing',
  async () => {
    const page = await openTab();
    const entries = await page.evaluate(async (event) => {
      const real = IDBDatabase.prototype.transaction;
      const store = await sanyu.openStore();
      let drops = 2;
      // What Safari does to background tabs, and Chromium while it clears a site.
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof real>) {
        if (drops-- > 0) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
        return real.apply(this, args);
      };
      await store.finish(event);
      return store.entries();
    }, event(1));

    expect(entries).toHaveLength(1);
  },
  TIME,
);

test(
  'a write the browser leaves without an answer is told of, loses nothing, and is there once the browser answers',
  async () => {
    const page = await openTab();
    await answer(page, 1, 2);
    await page.clock.install();
    await page.evaluate(async () => {
      const store = await sanyu.openStore();
      await store.profile();
      const held = indexedDB.open('sanyu');
      await new Promise((opened) => (held.onsuccess = opened));
      // A transaction that never ends, as WebKit keeps those of pages that left.
      const rows = held.result.transaction('profile').objectStore('profile');
      let ends = false;
      const ask = () => {
        if (!ends) rows.count().onsuccess = ask;
      };
      ask();
      const learner = { name: '卓玛', number: '00017', department: '办公室' };
      const told = store.saveProfile(learner).catch((cause: unknown) => (cause as { issue: unknown }).issue);
      const free = async () => {
        ends = true;
        return [await store.profile(), (await store.draft('school'))?.items.length];
      };
      Object.assign(globalThis, { told, free });
    });
    // Past the search for a fresh log, then past the patience.
    await page.clock.runFor(2_000);
    await page.clock.runFor(31_000);
    const told = await page.evaluate(() => (globalThis as unknown as { told: unknown }).told);
    const kept = await page.evaluate(() => (globalThis as unknown as { free(): unknown }).free());

    expect(told).toEqual({ code: 'E_STORE_STUCK' });
    expect(kept).toEqual([{ name: '卓玛', number: '00017', department: '办公室' }, 2]);
  },
  TIME,
);

test(
  'a full disk is said to be full, and nothing is lost',
  async () => {
    const page = await openTab();
    const url = page.url();
    await page.goto('about:blank');
    const devTools = await page.context().newCDPSession(page);
    // Before the first write: Chromium remembers for a while how much room there was.
    await devTools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(url).origin,
      quotaSize: 2_000_000,
    });
    await page.goto(url);
    await answer(page, 1, 2);
    const code = await page.evaluate(async (next) => {
      const store = await sanyu.openStore();
      // Random, because the browser counts what is left after compressing.
      const seed = Array.from({ length: 100 }, () => sanyu.randomId(30_000)).join('');
      const failed = await store.begin({ ...next, seed }).catch((cause: unknown) => cause);
      return (failed as { issue?: { code: string } } | undefined)?.issue?.code;
    }, draft(2));

    expect(code).toBe('E_STORE_FULL');
    expect((await look(page)).draft?.items).toHaveLength(2);
  },
  TIME,
);

test(
  'a browser without IndexedDB is said to keep nothing',
  async () => {
    const page = await openTab();
    const code = await page.evaluate(async () => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
      const failed = await sanyu.openStore().catch((cause: unknown) => cause);
      return (failed as { issue: { code: string } }).issue.code;
    });

    expect(code).toBe('E_STORE_UNAVAILABLE');
  },
  TIME,
);

test(
  'reading progress is counted per document, over reloads, and survives a damaged value',
  async () => {
    const page = await openTab();
    const seen = await page.evaluate(async () => {
      sanyu.markRead('a', 's1');
      sanyu.markRead('a', 's1');
      sanyu.markRead('a', 'gone');
      const store = await sanyu.openStore();
      await store.markRead('__proto__', 's2');
      const found = [sanyu.readPassages('a'), sanyu.readShare('a', ['s1', 's2']), sanyu.readShare('b', [])];
      const progress = JSON.stringify(await store.progress());
      localStorage.setItem('sanyu-read', '{"a":7,"b":["x"]}');
      return [...found, progress, sanyu.readProgress()];
    });

    expect(seen).toEqual([['s1', 'gone'], 0.5, 0, '{"a":["s1","gone"],"__proto__":["s2"]}', { b: ['x'] }]);
  },
  TIME,
);

test(
  'the clock is the device’s, in whole milliseconds',
  async () => {
    const page = await openTab();
    const [now, offset, monotonic] = await page.evaluate(() => {
      const { browserClock: clock } = sanyu;
      return [clock.now(), clock.offset(), clock.monotonic()] as const;
    });

    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect([offset, monotonic].every(Number.isSafeInteger)).toBe(true);
  },
  TIME,
);

test(
  'a saved file is offered under its name',
  async () => {
    const page = await openTab();
    const link = await page.evaluate(() => {
      const seen: string[] = [];
      HTMLAnchorElement.prototype.click = function () {
        seen.push(this.download, this.protocol);
      };
      sanyu.saveFile('sanyu-007.jsonl', 'application/jsonl', 'སྐར་གྲངས\n');
      return seen;
    });

    expect(link).toEqual(['sanyu-007.jsonl', 'blob:']);
  },
  TIME,
);
