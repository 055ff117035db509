import { expect, test, type Locator, type Page } from '@playwright/test';
import { newRoom, roomCode } from '#core/sitting/room-code.ts';
import { press } from './support/organiser.ts';
import { choose } from './support/quiz.ts';
import { words } from './support/site.ts';

// Here once is the point.
test.describe.configure({ retries: 0 });

const says = words('zh', 'quiz');
const button = (page: Page, name: string) =>
  page.getByRole('button', { name: says[name] ?? '', exact: true });
const question = (page: Page) => page.locator('fieldset.question');
const places = (page: Page) => page.locator('.map-place');
const current = (page: Page) => page.locator('.map-place[aria-current=step]');
const result = (page: Page) => page.getByRole('heading', { name: says.result ?? '', exact: true });
const filled = (name: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{{${key}}}`, String(value)),
    says[name] ?? '',
  );

async function begin(page: Page, quiz: string): Promise<void> {
  await page.goto(`zh/quizzes/${quiz}/`);
  await button(page, 'start').click();
  await places(page).first().waitFor();
}

async function goOn(page: Page): Promise<void> {
  await button(page, 'resumeExam').click();
  await places(page).first().waitFor();
}

/** Goes to the next question of the paper whose control is found; `false` when there is none. */
async function find(page: Page, control: (asked: Locator) => Locator): Promise<boolean> {
  const count = await places(page).count();
  for (let place = 0; place < count; place++) {
    await places(page).nth(place).click();
    await expect(current(page)).toContainText(String(place + 1));
    await question(page).waitFor();
    if ((await control(question(page)).count()) > 0) return true;
  }
  return false;
}

/** Draws papers until one has such a question. */
async function beginWith(page: Page, control: (asked: Locator) => Locator): Promise<void> {
  for (;;) {
    await begin(page, 'mock');
    if (await find(page, control)) return;
    await button(page, 'toReview').click();
    await button(page, 'handIn').click();
    await result(page).waitFor();
  }
}

interface Row {
  readonly id: string;
  readonly start: string;
  readonly left?: { readonly ms: number; readonly at: string };
}

/** The attempt under way as the device has it, changed before it is told. */
function draft(page: Page, earlier = 0): Promise<Row | undefined> {
  return page.evaluate(async (by) => {
    const opening = indexedDB.open('sanyu');
    const database = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    const transaction = database.transaction('drafts', 'readwrite');
    const asked = transaction.objectStore('drafts').getAll() as IDBRequest<Row[]>;
    let row: Row | undefined;
    asked.onsuccess = () => {
      const before = (instant: string) => new Date(Date.parse(instant) - by).toISOString();
      [row] = asked.result;
      if (row === undefined || by === 0) return;
      row = {
        ...row,
        start: before(row.start),
        ...(row.left && { left: { ...row.left, at: before(row.left.at) } }),
      };
      transaction.objectStore('drafts').put(row);
    };
    await new Promise<void>((done) => {
      transaction.oncomplete = () => done();
    });
    database.close();
    return row;
  }, earlier);
}

test('what was chosen is there after a reload, though the question was never left', async ({ page }) => {
  await begin(page, 'mock');
  await choose(question(page), 0);
  await expect(places(page).first()).toHaveClass(/is-answered/);
  await page.reload();
  await goOn(page);
  await expect(places(page).first()).toHaveClass(/is-answered/);
  await expect(current(page)).toContainText('1');
});

test('what was chosen before a flag is there after a link was followed', async ({ page }) => {
  await begin(page, 'mock');
  await choose(question(page), 0);
  await button(page, 'flag').click();
  await expect(button(page, 'unflag')).toBeEnabled();
  await page.goto('zh/quizzes/');
  await page.goto('zh/quizzes/mock/');
  await goOn(page);
  await expect(places(page).first()).toHaveClass(/is-answered is-flagged/);
});

test('what was typed last is there after a reload', async ({ page }) => {
  test.setTimeout(240_000);
  const typed = (asked: Locator) => asked.and(page.locator('.fill-in'));
  await beginWith(page, typed);
  const place = Number(await current(page).locator('span:not(.hidden-label)').innerText()) - 1;
  for (const gap of await question(page).getByRole('textbox').all()) await gap.fill('2026');
  await page.reload();
  await goOn(page);
  await expect(places(page).nth(place)).toHaveClass(/is-answered/);
  await places(page).nth(place).click();
  await expect(question(page).getByRole('textbox').first()).toHaveValue('2026');
});

test('reloading gives no time back', async ({ page }) => {
  await begin(page, 'exam');
  const noted = async (after: string) => {
    await expect.poll(async () => (await draft(page))?.left?.at ?? '').not.toBe(after);
    return (await draft(page))?.left ?? { ms: Infinity, at: '' };
  };
  let last = await noted('');
  expect(last.ms).toBeLessThanOrEqual(20 * 60_000);
  for (let time = 0; time < 3; time++) {
    await page.reload();
    await goOn(page);
    const left = await noted(last.at);
    // A second for what passes between looking at the one clock and at the other.
    expect(left.ms).toBeLessThanOrEqual(last.ms - (Date.parse(left.at) - Date.parse(last.at)) + 1000);
    expect(left.ms).toBeLessThanOrEqual(last.ms);
    last = left;
  }
});

test('to start again hands in what was begun, and that counts as often as it is done', async ({ page }) => {
  for (let time = 1; time <= 3; time++) {
    await begin(page, 'exam');
    await choose(question(page), 0);
    await page.reload();
    await button(page, 'startAgain').click();
    await page.getByRole('button', { name: filled('startAgainGives', { number: 1 }), exact: true }).click();
    await expect(result(page)).toBeVisible();
    await page.goto('zh/quizzes/exam/');
    await expect(page.locator('.facts')).toContainText(filled('attempts_other', { count: 3, done: time }));
  }
  await expect(page.locator('.notice')).toContainText(filled('noMoreAttempts_other', { count: 3 }));
  await expect(button(page, 'start')).toHaveCount(0);
});

test('an exam whose time was over while the page was closed is handed in when it opens, and that is said', async ({
  page,
}) => {
  await begin(page, 'exam');
  await choose(question(page), 0);
  await page.goto('zh/quizzes/');
  await draft(page, 3_600_000);
  await page.goto('zh/quizzes/exam/');
  await expect(result(page)).toBeVisible();
  await expect(page.getByText(says.handedInOverdue ?? '?', { exact: true })).toBeVisible();
  // Nineteen are open: what was chosen was handed in.
  await expect(page.locator('.reviewed dd:first-of-type', { hasText: /^—$/ })).toHaveCount(19);
  await page.reload();
  await expect(page.locator('.facts')).toContainText(filled('attempts_other', { count: 3, done: 1 }));
  await expect(button(page, 'start')).toBeVisible();
});

test('to begin in a supervised room hands in what was begun alone', async ({ page }) => {
  const book = words('zh', 'score-book');
  await page.goto('zh/score-book/');
  for (const [field, text] of Object.entries({ name: '卓玛', number: '0007', department: '办公室' })) {
    await page.getByLabel(book[field] ?? '', { exact: true }).fill(text);
  }
  await press(page, 'zh', 'score-book', 'save');
  await expect(page.getByText(book.saved ?? '', { exact: true })).toBeVisible();
  await begin(page, 'exam');
  await page.reload();
  await press(page, 'zh', 'quiz', 'supervised');
  await expect(page.getByText(words('zh', 'supervised').gives ?? '?', { exact: true })).toBeVisible();
  await page.locator('#room-code').fill(roomCode(newRoom(new Uint8Array(16).fill(7))));
  await press(page, 'zh', 'supervised', 'begin');
  await places(page).first().waitFor();
  await page.goto('zh/quizzes/exam/');
  await expect(button(page, 'resumeExam')).toBeVisible();
  await expect(page.locator('.facts')).toContainText(filled('attempts_other', { count: 3, done: 1 }));
});

test('what was taken back is open, what is given in part is not answered, and the look over all counts so', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const checkbox = (asked: Locator) => asked.getByRole('checkbox').first();
  await beginWith(page, checkbox);
  await checkbox(question(page)).check();
  await expect(current(page)).toHaveClass(/is-answered/);
  await checkbox(question(page)).uncheck();
  await expect(current(page)).not.toHaveClass(/is-answered/);
  await expect(current(page)).toContainText(says.open ?? '?');
  const total = await places(page).count();
  await button(page, 'toReview').click();
  await expect(page.getByText(filled('answeredOf', { number: 0, total }))).toBeVisible();
  await button(page, 'handIn').click();
  await result(page).waitFor();

  const right = (asked: Locator) => asked.locator('.rights button').first();
  await beginWith(page, right);
  await right(question(page)).click();
  await expect(current(page)).not.toHaveClass(/is-answered/);
  await expect(current(page)).toContainText(says.partlyAnswered ?? '?');
  await button(page, 'toReview').click();
  await expect(page.getByText(filled('answeredOf', { number: 0, total }))).toBeVisible();
  await expect(page.locator('.notice')).toContainText(filled('openCount_other', { count: total }));
  await expect(page.locator('.notice')).toContainText(filled('partlyCount_other', { count: 1 }));
});
