import { expect, test } from '@playwright/test';
import { LANGUAGES } from './support/site.ts';

const IN_SEASON = new Date('2026-05-12T10:00:00+08:00');
const OUT_OF_SEASON = new Date('2026-11-22T10:00:00+08:00');

for (const language of LANGUAGES) {
  test(`the home page in ${language} tells of the month in season and moves nothing by it`, async ({
    page,
  }) => {
    const places: (readonly (number | undefined)[])[] = [];
    for (const now of [OUT_OF_SEASON, IN_SEASON]) {
      await page.clock.setFixedTime(now);
      await page.goto(`./${language}/`);
      await page.waitForLoadState('networkidle');
      const boxes = [
        await page.locator('.season').boundingBox(),
        await page.locator('#documents').boundingBox(),
      ];
      places.push(boxes.flatMap((box) => [box?.y, box?.height]));
      const shown = page.locator('.season span[data-span]:not(.off)');
      await expect(shown).toHaveCount(1);
      expect(await shown.getAttribute('data-from')).toBe(now === IN_SEASON ? '2026-05-01' : null);
    }
    expect(places[0]).toEqual(places[1]);
    await page.locator('.season a').click();
    await expect(page).toHaveURL(new RegExp(`/${language}/education-month/$`));
  });
}

test('the week it is now is marked, and no other', async ({ page }) => {
  await page.clock.setFixedTime(IN_SEASON);
  await page.goto('./bo/education-month/');
  const now = page.locator('.week[aria-current="date"]');
  await expect(now).toHaveCount(1);
  await expect(now).toHaveAttribute('data-from', '2026-05-11');
  await expect(now.locator('.now')).toBeVisible();
  await expect(page.locator('.week:not([aria-current]) .now').first()).toBeHidden();
});

test('what a week says to read and to answer can be opened', async ({ page }) => {
  await page.goto('./ug/education-month/');
  const links = await page
    .locator('.week a')
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))]);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
});

test('computed dates and official ones are told apart in words', async ({ page }) => {
  await page.goto('./zh/education-month/');
  const roza = page.locator('#roza');
  await expect(roza.locator('.official')).toHaveText(['已公布']);
  await expect(roza.locator('.computed').first()).toContainText('以当地政府公布为准');
  await expect(roza.locator('time[datetime="2027-03-09"]')).toContainText('或次日');
  await expect(page.locator('#spring-festival time').nth(1)).toHaveText('2027年2月6日');
});
