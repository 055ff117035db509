import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { choose } from './support/quiz.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const button = (page: Page, language: Tag, name: string) =>
  page.getByRole('button', { name: words(language, 'quiz')[name] ?? '', exact: true });

async function begin(page: Page, language: Tag): Promise<void> {
  await page.goto(`${language}/quizzes/exam/`);
  await button(page, language, 'start').click();
  await page.locator('.question-map').waitFor();
}

const heading = (page: Page, language: Tag, name: string) =>
  page.getByRole('heading', { name: words(language, 'quiz')[name] ?? '', exact: true });

for (const language of LANGUAGES) {
  test(`an exam in ${language}: any question at any time, flags, the look over all, hand-in`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 320, height: 640 });
    await begin(page, language);
    await choose(page.locator('fieldset.question'), 0);
    await button(page, language, 'flag').click();
    await button(page, language, 'next').click();
    await expect(page.locator('#question-heading')).toContainText('2');
    await page.locator('.map-place').nth(6).click();
    await expect(page.locator('#question-heading')).toContainText('7');
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.reload();
    await button(page, language, 'resumeExam').click();
    await expect(page.locator('#question-heading')).toContainText('7');
    await expect(page.locator('.map-place').first()).toHaveClass(/is-answered is-flagged/);
    await button(page, language, 'toReview').click();
    await expect(heading(page, language, 'beforeHandIn')).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await button(page, language, 'handIn').click();
    await expect(heading(page, language, 'result')).toBeVisible();
    await expect(page.locator('.reviewed')).toHaveCount(20);
  });
}

test('is handed in at zero with what stands on the screen, though the page was in the background for an hour', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-12-01T08:00:00Z' });
  await begin(page, 'zh');
  await choose(page.locator('fieldset.question'), 0);
  await page.clock.fastForward('01:00:00');
  await expect(heading(page, 'zh', 'result')).toBeVisible();
  const open = page.locator('.reviewed dd:first-of-type', { hasText: /^—$/ });
  await expect(open).toHaveCount(19);
});

test('counts the time itself: a clock that is changed gives none and takes none, and that is said', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-12-01T08:00:00Z' });
  await begin(page, 'zh');
  await page.clock.runFor(65_000);
  await expect(page.locator('.timer bdi')).toHaveText('18:55');
  await page.clock.setSystemTime('2026-12-01T03:00:00Z');
  await page.clock.runFor(5_000);
  await expect(page.locator('.timer bdi')).toHaveText('18:50');
  await expect(page.getByText(words('zh', 'quiz').clockChanged ?? '?')).toBeVisible();
  await page.clock.setSystemTime('2026-12-01T13:00:00Z');
  await page.clock.runFor(5_000);
  await expect(page.locator('.timer bdi')).toHaveText('18:45');
});

test('may be taken as often as it says on one device, and says so', async ({ page }) => {
  test.setTimeout(60_000);
  for (let time = 0; time < 3; time++) {
    await begin(page, 'zh');
    await button(page, 'zh', 'toReview').click();
    await button(page, 'zh', 'handIn').click();
    await expect(heading(page, 'zh', 'result')).toBeVisible();
  }
  await expect(button(page, 'zh', 'again')).toHaveCount(0);
  await page.goto('zh/quizzes/exam/');
  await expect(page.locator('.notice')).toContainText('3');
  await expect(button(page, 'zh', 'start')).toHaveCount(0);
});

test('a second tab is told that the exam is open in the first', async ({ page, context }) => {
  await begin(page, 'zh');
  const second = await context.newPage();
  await second.goto('zh/quizzes/exam/');
  await button(second, 'zh', 'resumeExam').click();
  await expect(second.getByRole('alert')).toContainText(words('zh', 'issues').E_STORE_BUSY ?? '');
});

test('questions to be answered in another language are fetched, and when that fails it is said and can be tried again', async ({
  page,
}) => {
  await page.route('**/banks/**', (route) => route.abort());
  await page.goto('zh/quizzes/convention/');
  await page.getByLabel(words('zh', 'quiz').iLearn ?? '', { exact: true }).selectOption('ug');
  await button(page, 'zh', 'start').click();
  await expect(page.getByRole('alert')).toContainText(words('zh', 'issues').E_PAGE_LANGUAGE ?? '');
  await page.unroute('**/banks/**');
  await button(page, 'zh', 'retry').click();
  await button(page, 'zh', 'start').click();
  await expect(page.locator('fieldset.question')).toBeVisible();
  await expect(page.locator('fieldset.question [lang=ug]').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('.quiz-intro .button').first()).toBeVisible();
});
