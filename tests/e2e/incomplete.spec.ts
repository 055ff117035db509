import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const told = (language: Tag) => words(language, 'issues').E_PAGE_INCOMPLETE ?? '?';
const again = (language: Tag) => words(language, 'quiz').retry ?? '?';

/** From now on the scripts of these names cannot be fetched; the returned function lets them come. */
async function lose(page: Page, names: RegExp): Promise<() => Promise<void>> {
  await page.route(names, (route) => route.abort('connectionreset'));
  return () => page.unroute(names);
}

for (const language of LANGUAGES) {
  test(`an island whose script cannot be fetched is told on the ${language} page, and comes when asked for again`, async ({
    page,
  }) => {
    const mend = await lose(page, /\/_astro\/client\./);
    await page.goto(`${language}/quizzes/convention/`);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(told(language));
    expect((await axe(page).analyze()).violations).toEqual([]);
    await mend();
    await alert.getByRole('link', { name: again(language), exact: true }).click();
    await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
    await expect(alert).toHaveCount(0);
    await page.locator('[data-early=start]').click();
    await expect(page.locator('astro-island .quiz-question')).toBeVisible();
  });

  test(`a question kind that cannot be fetched is told once on the ${language} page, and the quiz goes on when asked again`, async ({
    page,
  }) => {
    const mend = await lose(page, /\/_astro\/kind-/);
    await page.goto(`${language}/quizzes/convention/`);
    await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
    await page.locator('[data-early=start]').click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(told(language));
    await expect(alert).toHaveCount(1);
    await mend();
    await alert.getByRole('button', { name: again(language), exact: true }).click();
    await expect(alert).toHaveCount(0);
    await page.locator('[data-early=start]').click();
    await expect(page.locator('astro-island .quiz-question')).toBeVisible();
  });
}

test('a page all of whose scripts came tells nothing', async ({ page }) => {
  await page.goto('zh/score-book/');
  await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
  await expect(page.locator('.asleep')).toBeHidden();
});
