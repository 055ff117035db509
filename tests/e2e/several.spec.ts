import { expect, test, type Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { answer, takeQuiz } from './support/quiz.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const QUIZ = 'seven-entries';
const FIRST = { name: '卓玛', number: '007', department: '办公室' };
const SECOND = { name: 'ئايگۈل', number: '008', department: 'ئىشخانا' };
const PIN = '2468';

const button = (page: Page, text: string | undefined) =>
  page.getByRole('button', { name: text ?? '?', exact: true });

async function fillIn(page: Page, language: Tag, who: typeof FIRST): Promise<void> {
  const says = words(language, 'people');
  for (const field of ['name', 'number', 'department'] as const) {
    await page.locator(`#people-${field}`).fill(who[field]);
  }
  await button(page, says.save).click();
}

/** Opens the list on the page of one's data, and the form for somebody more. */
async function openList(page: Page, language: Tag): Promise<void> {
  await page.goto(`${language}/my-data/`);
  await button(page, words(language, 'my-data').peopleOpen).click();
}

/** Makes the device one of two people; the first has whatever was recorded before. */
async function share(page: Page, language: Tag): Promise<void> {
  const says = words(language, 'people');
  await openList(page, language);
  const mine = page.getByLabel(says.mine ?? '?', { exact: true });
  await expect(page.locator('#people-name')).toBeVisible();
  if (await mine.isVisible()) await mine.check();
  await fillIn(page, language, FIRST);
  await expect(page.locator('#people-name')).toHaveCount(0);
  await openList(page, language);
  await fillIn(page, language, SECOND);
  await expect(page.locator('.whose-line')).toContainText(FIRST.name);
}

async function change(page: Page, language: Tag, to: typeof FIRST): Promise<void> {
  await button(page, words(language, 'people').else).click();
  await page.locator('.people button', { hasText: to.name }).click();
}

async function fits(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await axe(page).analyze()).violations).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

for (const language of LANGUAGES) {
  test(`two people on one device are kept apart in ${language}, each with one tap, and one goes without the other`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const says = words(language, 'people');
    const data = words(language, 'my-data');
    const book = words(language, 'score-book');
    await page.setViewportSize({ width: 320, height: 740 });
    await takeQuiz(page, language, QUIZ, 1);
    await expect(page.locator('.whose')).toBeHidden();
    await share(page, language);
    await fits(page);

    await page.goto(`${language}/quizzes/${QUIZ}/`);
    await expect(page.locator('.whose-line')).toContainText(FIRST.number);
    await expect(button(page, words(language, 'quiz').lookAtLast)).toBeVisible();
    await button(page, says.else).click();
    await fits(page);
    await page.locator('.people button', { hasText: SECOND.name }).click();
    await expect(page.locator('.whose-line')).toContainText(SECOND.name);
    await expect(button(page, words(language, 'quiz').start)).toBeVisible();
    await expect(button(page, words(language, 'quiz').lookAtLast)).toHaveCount(0);

    await page.goto(`${language}/score-book/`);
    await expect(page.getByText(book.empty ?? '?')).toBeVisible();
    await expect(page.locator('#profile-name')).toHaveValue(SECOND.name);
    await change(page, language, FIRST);
    await expect(page.getByRole('table')).toHaveCount(1);
    await expect(page.locator('#profile-name')).toHaveValue(FIRST.name);

    // The first goes, with the second's record untouched and nobody left to ask.
    await button(page, book.eraseBegin).click();
    await expect(page.getByText(book.eraseShared ?? '?')).toBeVisible();
    await page.getByLabel(book.eraseSure ?? '?', { exact: true }).check();
    await button(page, book.eraseNow).click();
    await expect(page.locator('#profile-name')).toHaveValue(SECOND.name);
    await expect(page.locator('.whose')).toBeHidden();
    await page.goto(`${language}/my-data/`);
    await expect(page.getByText(data.bringLost ?? '?')).toHaveCount(0);
  });

  test(`a PIN keeps a name from being taken by mistake in ${language}; forgotten, it costs nothing and its owner hears of it`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const says = words(language, 'people');
    await page.setViewportSize({ width: 360, height: 740 });
    await share(page, language);
    await openList(page, language);
    const field = page.getByLabel(says.pinNew ?? '?', { exact: true });
    await field.fill('12');
    await button(page, says.pinSet).click();
    await expect(page.getByText(says.pinFormat ?? '?')).toBeVisible();
    await field.fill(PIN);
    await button(page, says.pinSet).click();
    await expect(page.getByText(says.pinSaved ?? '?')).toBeVisible();
    await fits(page);

    await change(page, language, SECOND);
    await expect(page.locator('.whose-line')).toContainText(SECOND.name);
    await change(page, language, FIRST);
    const asked = page.getByLabel(says.pinAsk ?? '?', { exact: true });
    await asked.fill('1111');
    await button(page, says.pinGo).click();
    await expect(page.getByText(says.pinWrong ?? '?')).toBeVisible();
    await fits(page);
    await asked.fill(PIN);
    await button(page, says.pinGo).click();
    await expect(page.locator('.whose-line')).toContainText(FIRST.name);

    await change(page, language, SECOND);
    await expect(page.locator('.whose-line')).toContainText(SECOND.name);
    await change(page, language, FIRST);
    await button(page, says.pinForgot).click();
    const number = page.getByLabel(says.number ?? '?', { exact: true });
    await number.fill('08');
    await button(page, says.pinForgotGo).click();
    await expect(page.getByText(says.pinNumberWrong ?? '?')).toBeVisible();
    await number.fill(FIRST.number);
    await button(page, says.pinForgotGo).click();
    await expect(page.locator('.whose-line')).toContainText(FIRST.name);
    await expect(page.getByRole('alert')).toContainText((says.pinDropped ?? '?').slice(0, 10));
    await button(page, says.understood).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('after half an hour without a touch the page waits until somebody has said who they are', async ({
  page,
}) => {
  await share(page, 'zh');
  await page.evaluate(() => localStorage.setItem('sanyu-seen', String(Date.now() - 31 * 60_000)));
  await page.goto(`zh/quizzes/${QUIZ}/`);
  const start = page.locator('[data-early=start]');
  await expect(page.locator('.people button')).toHaveCount(2);
  await expect(start).toBeHidden();
  await page.locator('.people button', { hasText: FIRST.name }).click();
  await expect(start).toBeVisible();
  await page.reload();
  await expect(page.locator('.whose-line')).toContainText(FIRST.name);
});

test('an attempt stays with the person it was begun by, though somebody else is chosen in another tab', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  const quiz = words('zh', 'quiz');
  await share(page, 'zh');
  await page.goto(`zh/quizzes/${QUIZ}/`);
  await button(page, quiz.start).click();
  await answer(page, 'zh', 0);
  const other = await context.newPage();
  await other.goto(`zh/quizzes/${QUIZ}/`);
  await change(other, 'zh', SECOND);
  await expect(other.locator('.whose-line')).toContainText(SECOND.name);
  await expect(button(other, quiz.start)).toBeVisible();
  await button(page, quiz.next).click();
  await answer(page, 'zh', 0);
  await page.reload();
  await expect(page.locator('.whose-line')).toContainText(FIRST.name);
  await expect(page.locator('.quiz-intro .button').first()).toContainText('3');
  await other.reload();
  await expect(button(other, quiz.start)).toBeVisible();
});
