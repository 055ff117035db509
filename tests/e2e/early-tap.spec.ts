import { expect, test } from '@playwright/test';

test('a tap on Start before the island is awake is kept, ten times of ten', async ({ browser }) => {
  test.setTimeout(60_000);
  for (let round = 0; round < 10; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    let wake: () => void = () => undefined;
    const tapped = new Promise<void>((resolve) => (wake = resolve));
    await page.route('**/_astro/*.js', async (route) => {
      await tapped;
      await route.continue();
    });
    await page.goto('bo/quizzes/convention/', { waitUntil: 'commit' });
    await page.locator('[data-early=start]').click();
    wake();
    await expect(page.locator('fieldset.question')).toBeVisible();
    await context.close();
  }
});

test('a tap on a step of the clerk’s bench before it is awake is kept', async ({ page }) => {
  let wake: () => void = () => undefined;
  const tapped = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await tapped;
    await route.continue();
  });
  await page.goto('ug/appraisal/', { waitUntil: 'commit' });
  await page.locator('.bench-steps button').nth(2).click();
  wake();
  await expect(page.locator('.component')).not.toHaveCount(0);
});
