import { expect, test } from '@playwright/test';

test('a tap on Start before the island is awake is kept, ten times of ten', async ({ page }) => {
  test.setTimeout(60_000);
  const scripts: (() => void)[] = [];
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise<void>((resolve) => scripts.push(resolve));
    await route.continue();
  });
  for (let round = 0; round < 10; round++) {
    await page.goto('bo/quizzes/convention/', { waitUntil: 'commit' });
    await page.locator('[data-early=start]').click();
    const freeing = setInterval(
      () =>
        scripts.splice(0).forEach((free) => {
          free();
        }),
      20,
    );
    await expect(page.getByRole('radio').first()).toBeVisible();
    clearInterval(freeing);
    await page.evaluate(() =>
      indexedDB
        .databases()
        .then((all) => Promise.all(all.map((one) => indexedDB.deleteDatabase(one.name ?? '')))),
    );
  }
});
