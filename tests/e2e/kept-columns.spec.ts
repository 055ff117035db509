import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { shiftsOf, watchShifts } from './support/shifts.ts';
import { LANGUAGES } from './support/site.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

/** Opens a reading page for a reader who keeps all languages; what `held` matches waits until it is let go. */
async function openKept(page: Page, language: string, held: RegExp, hash = '') {
  const waiting: Route[] = [];
  let open = false;
  await page.route(held, async (route) => {
    if (open || route.request().isNavigationRequest()) await route.continue();
    else waiting.push(route);
  });
  await page.addInitScript((kept) => localStorage.setItem('sanyu-columns', kept), LANGUAGES.join(' '));
  await watchShifts(page);
  await page.goto(`${language}/documents/gonghe-county/${hash}`, { waitUntil: 'commit' });
  return async () => {
    open = true;
    await Promise.all(waiting.map((route) => route.continue()));
  };
}

const placesOf = (page: Page) =>
  page
    .locator('.row')
    .evaluateAll((rows) =>
      rows
        .map((row) => [row.id, row.getBoundingClientRect().top] as const)
        .filter(([, top]) => top < innerHeight),
    );

for (const language of LANGUAGES) {
  for (const size of SIZES) {
    test(`the ${language} page holds the first screen of three kept languages at ${size.width} px, and the rest moves nothing of it`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      const others = LANGUAGES.filter((one) => one !== language);
      const letGo = await openKept(page, language, new RegExp(`/(${others.join('|')})/documents/`));
      const first = page.locator('.row.first-screen');
      for (const row of await first.all()) {
        await expect(row.locator('.cell')).toHaveCount(3);
        await expect(row.locator('.cell').last()).toBeVisible();
      }
      const end = await first.last().boundingBox();
      expect((end?.y ?? 0) + (end?.height ?? 0)).toBeGreaterThan(size.height);
      await page.evaluate(() => document.fonts.ready);
      const before = await placesOf(page);
      await letGo();
      await expect(page.locator('.row').last().locator('.cell')).toHaveCount(3);
      await expect(page.locator('.row').last().locator('.cell').last()).toBeVisible();
      expect(await placesOf(page)).toEqual(before);
      expect(await shiftsOf(page)).toBeLessThan(0.003);
    });
  }
}

test('a device without Tibetan letters keeps the place of a Tibetan text free until they have come', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const letGo = await openKept(page, 'bo', /sanyu-bo-400/);
  await expect(page.locator('.row').last().locator('.cell')).toHaveCount(3);
  const without = await page.evaluate(() => [...document.fonts].some((font) => font.family.includes('Room')));
  test.skip(!without, 'this device has Tibetan letters of its own');
  const heightOf = () => page.locator('.reader').evaluate((reader) => reader.getBoundingClientRect().height);
  const before = await heightOf();
  await letGo();
  await page.waitForFunction(() =>
    [...document.fonts].some((font) => font.family.includes('Sanyu Bo') && font.status === 'loaded'),
  );
  await page.evaluate(() => document.fonts.ready);
  expect(await heightOf()).toBe(before);
  expect(await shiftsOf(page)).toBe(0);
});

test('an address of a passage is kept over the coming of other languages, and so is the place after a reload', async ({
  page,
}) => {
  const letGo = await openKept(page, 'zh', /\/(ug|bo)\/documents\//, '#s5-p1');
  await letGo();
  const passage = page.locator('#s5-p1');
  await expect(passage.locator('.cell')).toHaveCount(3);
  await expect(passage.locator('.cell').first()).toBeVisible();
  await expect(passage).toBeInViewport();
  await page.reload();
  await expect(passage.locator('.cell')).toHaveCount(3);
  await expect(passage).toBeInViewport();
});

test('a reader of one language has one language in the page, whatever it carries along', async ({ page }) => {
  await page.goto('zh/documents/gonghe-county/');
  await expect(page.locator('.row.first-screen .cell')).toHaveCount(
    await page.locator('.row.first-screen').count(),
  );
  const html = readFileSync('dist/zh/documents/gonghe-county/index.html', 'utf8');
  expect(html.match(/<template><p lang="ug"/g)?.length).toBeGreaterThan(1);
  await expect(page.locator('link[rel=preload][as=fetch]')).toHaveCount(0);
});
