import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import type { Transcript } from '#core/ledger/transcript-shape.ts';
import { AT, learner, utf8 } from '../core/ledger/builders.ts';
import { verify } from '../core/ledger/signing.ts';
import type { Sanyu } from './browser-page.ts';
import { answer, event, finish, id, look } from './device.ts';
import { frozenDevice, layOldDevice } from './old-device.ts';
import { TIME, withBrowser } from './with-browser.ts';

declare const sanyu: Sanyu;

const SECOND = { name: 'ئايگۈل', number: '008', department: '办公室' };
const { openTab } = withBrowser();

/** A device of two people, the first of whom has finished so many attempts. */
async function shared(...attempts: readonly number[]): Promise<Page> {
  const page = await openTab();
  await page.evaluate(async (who) => (await sanyu.openStore()).saveProfile(who), learner);
  await finish(page, ...attempts);
  await add(page);
  return page;
}

async function add(page: Page, who = SECOND): Promise<string> {
  return page.evaluate(async (one) => {
    const added = await sanyu.addPerson(one, false);
    return added.ok ? added.value.id : added.error.code;
  }, who);
}

/** Another tab, of whoever has this number. */
async function tabOf(page: Page, { number }: { readonly number: string }): Promise<Page> {
  await page.evaluate(async (wanted) => {
    const all = await sanyu.people();
    sanyu.choosePerson(all.find((one) => one.number === wanted)?.id ?? '?');
  }, number);
  return openTab();
}

function handIn(page: Page): Promise<string> {
  return page.evaluate(async (at) => {
    const store = await sanyu.openStore();
    const [ledger, signer, who] = await Promise.all([store.ledger(), store.signer(), store.profile()]);
    return sanyu.signTranscript(
      { ledger, learner: who ?? { name: '?', number: '?', department: '?' }, at },
      signer,
    );
  }, AT);
}

async function read(text: string): Promise<Transcript> {
  const transcript = await readTranscript(utf8(text), verify);
  if (!transcript.ok) throw new Error(JSON.stringify(transcript.error));
  return transcript.value;
}

/** Everything in the first person's database but the note that there are others, and what stands beside it. */
function firstOf(page: Page) {
  return page.evaluate(async () => {
    const opening = indexedDB.open('sanyu');
    await new Promise((done) => (opening.onsuccess = done));
    const base = opening.result;
    const rows: Record<string, unknown> = { version: base.version };
    for (const name of base.objectStoreNames) {
      const store = base.transaction(name).objectStore(name);
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      await new Promise((done) => (values.onsuccess = done));
      rows[name] = JSON.stringify(
        keys.result.flatMap((key, i) => (key === 'several' ? [] : [[key, values.result[i] as unknown]])),
      );
    }
    base.close();
    const beside = ['sanyu', 'sanyu-read', 'sanyu-words', 'sanyu-due', 'sanyu-safe'];
    return { rows, beside: beside.map((name) => localStorage.getItem(name)) };
  });
}

test(
  'a device of one person, as version 3 left it, becomes the first person’s without a changed row',
  async () => {
    const page = await openTab();
    await layOldDevice(page);
    const before = await firstOf(page);
    const alone = await read(await handIn(page));
    await add(page);
    const second = await tabOf(page, SECOND);
    await finish(second, 5);
    const first = await tabOf(second, learner);
    const after = await firstOf(first);
    const still = await read(await handIn(first));

    expect(after).toEqual(before);
    expect(before.rows.version).toBe(3);
    expect(alone).toMatchObject({ level: 1, learner, entries: { length: 4 } });
    expect({ ...still, proof: null }).toEqual({ ...alone, proof: null });
    expect(still.device).toBe(frozenDevice().rows.device?.[0]?.[1]);
    expect((await look(first)).draft).toMatchObject({ items: [{ q: 'q-0' }, { q: 'q-1' }] });
  },
  TIME,
);

test(
  'two people have a key, a chain, open attempts, reading, words and backups of their own',
  async () => {
    const first = await shared(1, 2);
    await first.evaluate(async () => {
      sanyu.markRead('maqin-school', 's1-p1');
      sanyu.keepWord('a#b', true);
      sanyu.keepDueCards({ '2026-11-23': 4 });
      await sanyu.secureAttempt();
    });
    await answer(first, 7, 2);
    const second = await tabOf(first, SECOND);
    const fresh = await look(second);
    const beside = await second.evaluate(async () => [
      sanyu.readProgress(),
      sanyu.myWords(),
      sanyu.dueCards('2026-11-24'),
      await sanyu.listBackups(),
    ]);
    await finish(second, 3);
    const [one, two] = [await read(await handIn(first)), await read(await handIn(second))];

    expect(fresh).toMatchObject({ profile: SECOND, draft: null, entries: [], health: { ok: true } });
    expect(beside).toEqual([{}, [], 0, []]);
    expect([one.learner, two.learner]).toEqual([learner, SECOND]);
    expect([one.entries.map((each) => each.id), two.entries.map((each) => each.id)]).toEqual([
      [id(1), id(2)],
      [id(3)],
    ]);
    expect(one.device).not.toBe(two.device);
    expect([one.level, two.level]).toEqual([1, 1]);
  },
  TIME,
);

test(
  'what is taken along holds nothing of the others, not even their names',
  async () => {
    const first = await shared(1);
    const second = await tabOf(first, SECOND);
    await finish(second, 2);
    const [ones, twos] = await Promise.all(
      [first, second].map((page) =>
        page.evaluate(async () => sanyu.formatEverything(await sanyu.readAll(new Date().toISOString()))),
      ),
    );

    expect(ones).toContain(learner.name);
    expect(ones).toContain(id(1));
    for (const other of [SECOND.name, id(2), 'sanyu-people', '~']) expect(ones).not.toContain(other);
    expect(twos).toContain(SECOND.name);
    for (const other of [learner.name, id(1), 'sanyu-people', '~']) expect(twos).not.toContain(other);
  },
  TIME,
);

test(
  'an attempt stays with the person it was begun by, whoever is chosen in another tab meanwhile',
  async () => {
    const first = await shared();
    await answer(first, 1, 3);
    const second = await tabOf(first, SECOND);
    const seen = await look(second);
    const held = await first.evaluate(async () => (await sanyu.holdAttempt('school')) !== null);
    const both = await second.evaluate(async () => (await sanyu.holdAttempt('school')) !== null);
    await finish(first, 1);
    await first.evaluate(() => sanyu.secureAttempt());
    // The tab itself goes on as the person it was opened by.
    await first.evaluate(() => sanyu.choosePerson(''));
    await second.evaluate(() => sanyu.touch());
    await second.reload();
    // Whoever takes over in a tab has it after the next page too.
    await first.evaluate((wanted) => sanyu.choosePerson(wanted), await second.evaluate(() => sanyu.PERSON));
    await first.reload();
    const taken = await first.evaluate(() => sanyu.PERSON);
    await first.evaluate(() => sanyu.choosePerson(''));
    await first.reload();
    const after = [await look(first), await look(second)];

    expect(seen.draft).toBeNull();
    expect([held, both]).toEqual([true, true]);
    expect(taken).toBe(await second.evaluate(() => sanyu.PERSON));
    expect(taken).not.toBe('');
    expect(after.map(({ entries }) => entries.length)).toEqual([1, 0]);
    expect(after[1]?.profile).toEqual(SECOND);
    expect(await second.evaluate(() => sanyu.listBackups())).toEqual([]);
  },
  TIME,
);

test(
  'two people never have one staff number, neither when one comes nor when one is renamed',
  async () => {
    const first = await shared();
    const again = await add(first, { ...SECOND, name: 'X' });
    const second = await tabOf(first, SECOND);
    const codes = await second.evaluate(async (who) => {
      const store = await sanyu.openStore();
      const code = (cause: unknown) => (cause as { issue: { code: string } }).issue.code;
      const taken = await store.saveProfile({ ...who, name: 'Y' }).catch(code);
      await store.saveProfile({ ...who, number: '009' });
      return [taken, (await store.profile())?.number, (await sanyu.people()).map(({ number }) => number)];
    }, learner);

    expect(again).toBe('E_PEOPLE_NUMBER');
    expect(codes).toEqual(['E_PEOPLE_NUMBER', '009', ['007', '009']]);
  },
  TIME,
);

test(
  'who nobody has named yet is named by the one who says that the records are theirs, and nobody is asked anything',
  async () => {
    const page = await openTab();
    await finish(page, 1);
    const said = await page.evaluate(async (who) => {
      const before = await sanyu.firstRecords();
      const added = await sanyu.addPerson(who, true);
      return [before, added.ok && added.value.id, await sanyu.firstRecords(), await sanyu.people()];
    }, learner);
    await page.reload();

    expect(said).toEqual(['unnamed', '', 'named', []]);
    expect(await look(page)).toMatchObject({ profile: learner, entries: [{ id: id(1) }] });
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['sanyu']);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
      'sanyu',
    ]);
  },
  TIME,
);

test(
  'a person goes with everything of theirs and leaves the others’ as it is; the last one leaves nothing',
  async () => {
    const first = await shared(1);
    const second = await tabOf(first, SECOND);
    await finish(second, 2);
    await second.evaluate(async () => {
      await sanyu.secureAttempt();
      await (await sanyu.openStore()).eraseEverything();
    });
    const left = await second.evaluate(async () => ({
      keys: Object.keys(localStorage).filter((key) => key.includes('~')),
      caches: await caches.keys(),
      people: await sanyu.people(),
      databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.includes('~')),
    }));
    const tab = await openTab();
    const still = await look(tab);
    await tab.evaluate(async () => (await sanyu.openStore()).eraseEverything());

    expect(left).toMatchObject({ keys: [], caches: [], databases: [] });
    expect(still).toMatchObject({ profile: learner, entries: [{ id: id(1) }], health: { ok: true } });
    expect(await nothingOn(tab)).toEqual([[], [], []]);
  },
  TIME,
);

test(
  'when the first one goes the other stays, is asked nothing any more, and can be the last to go',
  async () => {
    const first = await shared(1);
    const second = await tabOf(first, SECOND);
    await finish(second, 2);
    await first.evaluate(async () => (await sanyu.openStore()).eraseEverything());
    const tab = await openTab();
    const seen = await look(tab);
    const asked = await tab.evaluate(() => localStorage.getItem('sanyu-people'));
    await tab.evaluate(async () => (await sanyu.openStore()).eraseEverything());

    expect(seen).toMatchObject({ profile: SECOND, entries: [{ id: id(2) }], health: { ok: true } });
    expect(asked).toBeNull();
    expect(await nothingOn(tab)).toEqual([[], [], []]);
  },
  TIME,
);

function nothingOn(page: Page) {
  return page.evaluate(async () => [
    Object.keys(localStorage),
    (await indexedDB.databases()).map(({ name }) => name),
    await caches.keys(),
  ]);
}

test(
  'deleting everything of the only person deletes the work that is kept on the device too; one of several leaves it',
  async () => {
    const page = await openTab();
    const lay = () =>
      page.evaluate(async () => {
        const opening = indexedDB.open('sanyu-contest', 1);
        await new Promise((done) => (opening.onsuccess = done));
        opening.result.close();
        return sanyu.workHere();
      });
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    const before = await page.evaluate(() => sanyu.workHere());
    const laid = await lay();
    await finish(page, 1);
    await page.evaluate(async () => (await sanyu.openStore()).eraseEverything());
    const alone = await nothingOn(page);
    const first = await shared();
    await lay();
    await first.evaluate(async () => (await sanyu.openStore()).eraseEverything());

    expect([before, laid]).toEqual([[], ['contest']]);
    expect(wrong).toEqual([]);
    expect(alone).toEqual([[], [], []]);
    expect(await first.evaluate(() => sanyu.workHere())).toEqual(['contest']);
  },
  TIME,
);

test(
  'a browser that lost what stands beside the databases finds its people again before anything is written',
  async () => {
    const first = await shared(1);
    const second = await tabOf(first, SECOND);
    await finish(second, 2);
    await second.evaluate(() => localStorage.clear());
    const tab = await openTab();
    const reloaded = tab.waitForEvent('load');
    // Does not come to an end: the page opens anew instead.
    void tab.evaluate(async () => (await sanyu.openStore()).finish).catch(() => undefined);
    await reloaded;
    const found = await tab.evaluate(async () => [
      (await sanyu.people()).map(({ number }) => number),
      localStorage.getItem('sanyu-people') !== null,
      // Nobody is taken to be there.
      Number.isNaN(sanyu.lastSeen()),
    ]);

    expect(found).toEqual([['007', '008'], true, true]);
    expect((await look(tab)).entries.map((each) => each.id)).toEqual([id(1)]);
  },
  TIME,
);

test(
  'a list whose database was lost is made good from the copy beside it',
  async () => {
    const page = await shared();
    const after = await page.evaluate(async () => {
      const gone = indexedDB.deleteDatabase('sanyu-people');
      await new Promise((done) => (gone.onsuccess = gone.onblocked = done));
      const found = await sanyu.people();
      localStorage.removeItem('sanyu-people');
      return [found.map(({ number }) => number), (await sanyu.people()).map(({ number }) => number)];
    });

    expect(after).toEqual([
      ['007', '008'],
      ['007', '008'],
    ]);
  },
  TIME,
);

test(
  'a PIN is kept as a salted hash, is told from every other, and is there after a reload',
  async () => {
    const page = await shared();
    const kept = await page.evaluate(async () => {
      const [person] = await sanyu.people();
      if (person === undefined) throw new Error('nobody');
      const pin = await sanyu.hashPin('1234');
      const again = await sanyu.hashPin('1234');
      await sanyu.savePerson({ ...person, pin });
      return {
        ...{ pin, again, can: sanyu.canHashPins() },
        right: await Promise.all(['1234', '1235', '12340', ''].map((digits) => sanyu.isRight(digits, pin))),
      };
    });
    await page.reload();
    const stored = await page.evaluate(async () => (await sanyu.people())[0]?.pin);

    expect(kept.right).toEqual([true, false, false, false]);
    expect(kept.again.hash).not.toBe(kept.pin.hash);
    expect(kept.can).toBe(true);
    expect(stored).toEqual(kept.pin);
    expect(JSON.stringify(stored)).not.toContain('1234');
  },
  TIME,
);

test(
  'an attempt of one person cannot be finished into the record of another',
  async () => {
    const first = await shared();
    await answer(first, 1, 2);
    const second = await tabOf(first, SECOND);
    const code = await second.evaluate(async (over) => {
      const store = await sanyu.openStore();
      const failed = await store
        .answer(over.id, 0, { q: 'q', a: 'a', ms: 1 })
        .catch((cause: unknown) => cause);
      return (failed as { issue: { code: string } }).issue.code;
    }, event(1));

    expect(code).toBe('E_STORE_CLEARED');
    expect((await look(second)).entries).toEqual([]);
  },
  TIME,
);
