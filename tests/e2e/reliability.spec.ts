import { expect, type Page, test } from '@playwright/test';
import { answer, choose } from './support/quiz.ts';
import { type Tag, words } from './support/site.ts';

// Here once is the point.
test.describe.configure({ retries: 0 });

/** How long browsers may wait for a machine that does other things as well. */
const TIME = 120_000;
/** The whole answer of `fieldset.question`, as the learner sees it. */
const CHOSEN = 'fieldset.question :is(input:checked, [aria-pressed=true])';

/** One quiz with feedback at once, one exam: where and in which language each trouble is tried. */
const WAYS = [
  { mode: 'practice', quiz: 'seven-entries', language: 'ug' },
  { mode: 'exam', quiz: 'exam', language: 'bo' },
] as const;
type Way = (typeof WAYS)[number];

const button = (page: Page, language: Tag, name: string) =>
  page.getByRole('button', { name: words(language, 'quiz')[name] ?? '', exact: true });

async function begin(page: Page, { quiz, language }: Way): Promise<void> {
  await page.goto(`${language}/quizzes/${quiz}/`);
  await button(page, language, 'start').click();
  await page.locator('fieldset.question').waitFor();
}

/** Answers the question on the screen and asks for it to be kept. */
async function tryAnswer(page: Page, { mode, language }: Way): Promise<void> {
  await choose(page.locator('fieldset.question'), 0);
  await button(page, language, mode === 'practice' ? 'confirm' : 'next').click();
}

async function expectKept(page: Page, { mode, language }: Way, question: number): Promise<void> {
  if (mode === 'practice') {
    await expect(button(page, language, 'next')).toBeVisible();
  } else {
    // Only once it is on the disk does the next one show.
    await expectAt(page, question + 2);
    await expect(page.locator('.map-place').nth(question)).toHaveClass(/is-answered/);
  }
  await expect(page.getByRole('alert')).toHaveCount(0);
}

async function expectAt(page: Page, number: number): Promise<void> {
  await expect(page.locator('#question-heading')).toHaveText(new RegExp(`(^|\\D)${number}(\\D|$)`));
}

async function answerFirst(page: Page, way: Way): Promise<void> {
  await tryAnswer(page, way);
  await expectKept(page, way, 0);
  if (way.mode === 'practice') await button(page, way.language, 'next').click();
  await expectAt(page, 2);
}

/** The answers that are on the disk, by question. */
function onDisk(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const request = indexedDB.open('sanyu');
    await new Promise((done) => (request.onsuccess = done));
    const all = request.result.transaction('answers').objectStore('answers').getAll();
    await new Promise((done) => (all.onsuccess = done));
    request.result.close();
    return (all.result as readonly { readonly q: string }[]).map(({ q }) => q);
  });
}

async function expectTold(page: Page, language: Tag, code: string): Promise<void> {
  await expect(page.getByRole('alert')).toContainText(words(language, 'issues')[code] ?? '?');
}

/** From now on the browser refuses transactions with this error: so many of them, or until it is to allow them again. */
async function refuse(page: Page, error: string, times = Infinity): Promise<void> {
  await page.evaluate(
    ([name, count]) => {
      const real = IDBDatabase.prototype.transaction;
      let left = count;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof real>) {
        // Notes of the time left are nobody's answer: only what a learner waits for is refused.
        const counts = args[1] === 'readwrite' && Array.isArray(args[0]) && args[0].includes('answers');
        if (counts && left-- > 0) throw new DOMException('', name);
        return real.apply(this, args);
      };
      Object.assign(globalThis, { allowAgain: () => (left = 0) });
    },
    [error, times] as const,
  );
}

async function allow(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { allowAgain: () => void }).allowAgain());
}

/** Holds every record by a read that never ends, as WebKit does with those of a page that left. */
async function hold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('sanyu');
    await new Promise((opened) => (opening.onsuccess = opened));
    const stores = [...opening.result.objectStoreNames];
    const rows = opening.result.transaction(stores).objectStore('profile');
    let held = true;
    const ask = () => {
      if (held) rows.count().onsuccess = ask;
    };
    ask();
    Object.assign(globalThis, { letGo: () => (held = false) });
  });
}

async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

for (const way of WAYS) {
  const { mode, language } = way;

  test(`${mode}: a full device is said to be full, the answer stays, and is kept once there is room`, async ({
    page,
  }) => {
    test.setTimeout(TIME);
    await begin(page, way);
    await answerFirst(page, way);
    await refuse(page, 'QuotaExceededError');
    await tryAnswer(page, way);
    await expectTold(page, language, 'E_STORE_FULL');
    await allow(page);
    await button(page, language, 'retry').click();
    await expectKept(page, way, 1);
    expect(await onDisk(page)).toHaveLength(2);
  });

  test(`${mode}: a connection that is lost once is opened again without a word, and the answer is kept`, async ({
    page,
  }) => {
    test.setTimeout(TIME);
    await begin(page, way);
    await refuse(page, 'UnknownError', 1);
    await answerFirst(page, way);
    expect(await onDisk(page)).toHaveLength(1);
  });

  test(`${mode}: a connection that stays lost is announced, and the same answer is kept after all`, async ({
    page,
  }) => {
    test.setTimeout(TIME);
    await begin(page, way);
    await refuse(page, 'UnknownError');
    await choose(page.locator('fieldset.question'), 0);
    const chosen = await page.locator(CHOSEN).count();
    await button(page, language, mode === 'practice' ? 'confirm' : 'next').click();
    await expectTold(page, language, 'E_STORE_DROPPED');
    await expectAt(page, 1);
    expect(await page.locator(CHOSEN).count()).toBe(chosen);
    await allow(page);
    await button(page, language, 'retry').click();
    await expectKept(page, way, 0);
    expect(await onDisk(page)).toHaveLength(1);
  });

  test(`${mode}: a browser that gives no answer is told of, and the answer is kept once it gives one`, async ({
    page,
  }) => {
    test.setTimeout(TIME);
    await begin(page, way);
    await page.clock.install();
    await hold(page);
    await choose(page.locator('fieldset.question'), 0);
    const chosen = await page.locator(CHOSEN).count();
    await button(page, language, mode === 'practice' ? 'confirm' : 'next').click();
    await page.clock.runFor(31_000);
    await expectTold(page, language, 'E_STORE_STUCK');
    await expectAt(page, 1);
    expect(await page.locator(CHOSEN).count()).toBe(chosen);
    await letGo(page);
    await button(page, language, 'retry').click();
    await expectKept(page, way, 0);
    expect(await onDisk(page)).toHaveLength(1);
  });

  test(`${mode}: what is cleared while the quiz is open is kept again from the page, all of it`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(TIME);
    await begin(page, way);
    await answerFirst(page, way);
    const before = await onDisk(page);
    const devTools = await page.context().newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await tryAnswer(page, way);
    await expectTold(page, language, 'E_STORE_CLEARED');
    await button(page, language, 'retry').click();
    await expectKept(page, way, 1);
    const after = await onDisk(page);
    expect(after).toHaveLength(2);
    expect(after).toEqual(expect.arrayContaining([...before]));
    await page.reload();
    if (mode === 'exam') await button(page, language, 'resumeExam').click();
    else await page.locator('.quiz-intro .button').first().click();
    await expectAt(page, 3);
  });
}

/** The clock of the device, so many hours off from here on, over reloads too. */
async function setClock(page: Page, hours: number): Promise<void> {
  await page.evaluate((shift) => sessionStorage.setItem('clock', String(shift)), hours * 3_600_000);
}

async function letClockBeSet(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    const now = () => real() + Number(sessionStorage.getItem('clock') ?? 0);
    globalThis.Date = new Proxy(Date, {
      construct: (target, args: number[]) => new target(args[0] ?? now()),
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    });
  });
}

const left = async (page: Page) => {
  const [minutes = '0', seconds = '0'] = (await page.locator('.timer bdi').innerText()).split(':');
  return Number(minutes) * 60 + Number(seconds);
};

for (const language of ['ug', 'bo', 'zh'] as const) {
  test(`exam: a clock set back over a reload gives no time, and that is said in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(TIME);
    await letClockBeSet(page);
    const way = { mode: 'exam', quiz: 'exam', language } as unknown as Way;
    await begin(page, way);
    await answerFirst(page, way);
    const before = await left(page);
    await setClock(page, -5);
    await page.reload();
    await button(page, language, 'resumeExam').click();
    await expect(page.getByText(words(language, 'quiz').clockChanged ?? '?')).toBeVisible();
    // What was left is written down every fifteen seconds.
    expect(await left(page)).toBeLessThanOrEqual(before + 15);
    await expect(page.locator('.map-place').first()).toHaveClass(/is-answered/);
  });
}

test('exam: hours that pass by the clock while the page is closed end it, with the answers that were given', async ({
  page,
}) => {
  test.setTimeout(TIME);
  await letClockBeSet(page);
  await begin(page, WAYS[1]);
  await answerFirst(page, WAYS[1]);
  await setClock(page, 3);
  await page.reload();
  await expect(
    page.getByRole('heading', { name: words('bo', 'quiz').result ?? '', exact: true }),
  ).toBeVisible();
  await expect(page.locator('.reviewed dd:first-of-type', { hasText: /^—$/ })).toHaveCount(19);
});

test('practice: answers are kept though the clock goes back by hours, and the attempt goes on where it was', async ({
  page,
}) => {
  test.setTimeout(TIME);
  await letClockBeSet(page);
  await begin(page, WAYS[0]);
  await answerFirst(page, WAYS[0]);
  await setClock(page, -5);
  await page.reload();
  await page.locator('.quiz-intro .button').first().click();
  await expectAt(page, 2);
  for (let question = 1; question < 10; question++) {
    await answer(page, 'ug', 0);
    if (question < 9) await button(page, 'ug', 'next').click();
  }
  await button(page, 'ug', 'showResult').click();
  await expect(page.locator('.reviewed')).toHaveCount(10);
});

test('practice: an hour in the background changes nothing of the answers, and the next is kept', async ({
  page,
}) => {
  test.setTimeout(TIME);
  await page.clock.install({ time: '2026-12-01T08:00:00Z' });
  await begin(page, WAYS[0]);
  await answerFirst(page, WAYS[0]);
  await choose(page.locator('fieldset.question'), 0);
  const chosen = await page.locator(CHOSEN).count();
  await page.clock.fastForward('01:00:00');
  expect(await page.locator(CHOSEN).count()).toBe(chosen);
  await button(page, 'ug', 'confirm').click();
  await expectKept(page, WAYS[0], 1);
  expect(await onDisk(page)).toHaveLength(2);
});
