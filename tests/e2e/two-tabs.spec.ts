import { expect, type BrowserContext, type Page, test } from '@playwright/test';
import { answer } from './support/quiz.ts';
import { words } from './support/site.ts';

const QUIZ = 'convention';
const says = words('bo', 'quiz');
const BUSY = words('bo', 'issues').E_STORE_BUSY ?? '?';

/** A browser as it is on plain http: there are no Web Locks. */
async function withoutLocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  });
}

const button = (page: Page, name: string | undefined) =>
  page.getByRole('button', { name: name ?? '?', exact: true });
const goOn = (page: Page) => page.locator('.quiz-intro .actions .button').first();
const question = (page: Page) => page.locator('fieldset.question');

async function begin(page: Page): Promise<void> {
  await page.goto(`bo/quizzes/${QUIZ}/`);
  await button(page, says.start).click();
  await answer(page, 'bo', 0);
}

test('on plain http a second tab is told that the quiz is open in the first, and goes on once that is closed', async ({
  page,
  context,
}) => {
  await withoutLocks(context);
  await begin(page);
  const second = await context.newPage();
  await second.goto(`bo/quizzes/${QUIZ}/`);
  await goOn(second).click();
  await expect(second.getByRole('alert')).toContainText(BUSY);
  await expect(question(second)).toHaveCount(0);
  await page.close({ runBeforeUnload: true });
  await button(second, says.retry).click();
  await goOn(second).click();
  await expect(question(second)).toBeVisible();
});

test('on plain http a tab that is reloaded goes on, and so does the next after a browser that died', async ({
  page,
  context,
}) => {
  await withoutLocks(context);
  await begin(page);
  await page.reload();
  await goOn(page).click();
  await expect(question(page)).toBeVisible();
  await page.goto('bo/');
  // What a browser leaves that had no time to say good-bye.
  await page.evaluate((quiz) => localStorage.setItem(`sanyu-attempt-${quiz}`, 'held'), QUIZ);
  await page.goto(`bo/quizzes/${QUIZ}/`);
  await goOn(page).click();
  await expect(question(page)).toBeVisible();
});
