import { expect, test } from '@playwright/test';
import { shiftsOf, watchShifts } from './support/shifts.ts';
import { LANGUAGES } from './support/site.ts';

for (const language of LANGUAGES) {
  test(`the ${language} reader shows three languages side by side, aligned by passage, and keeps the choice`, async ({
    page,
  }) => {
    await page.goto(`${language}/documents/maqin-school/`);
    for (const other of LANGUAGES.filter((one) => one !== language)) {
      await page.locator(`[data-column=${other}]`).check();
    }
    const row = page.locator('#s1-p1');
    await expect(row.locator('.cell')).toHaveCount(3);
    await expect(row.locator('[lang=ug]')).toHaveAttribute('dir', 'rtl');
    await expect(row.locator('[lang=bo]')).toHaveAttribute('dir', 'ltr');
    const tops = await row
      .locator('.cell')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    await page.reload();
    await expect(row.locator('.cell')).toHaveCount(3);
    expect(await page.locator('h1').count()).toBe(1);
  });
}

test('languages stand one under the other on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('bo/documents/maqin-school/');
  await page.locator('[data-column=zh]').check();
  const cells = page.locator('#s1-p1 .cell');
  await expect(cells).toHaveCount(2);
  const boxes = await cells.evaluateAll((all) =>
    all.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(boxes[1]?.top).toBeGreaterThanOrEqual(boxes[0]?.bottom ?? Infinity);
});

test('a language that cannot be fetched is told, and the text already there stays readable', async ({
  page,
  context,
}) => {
  await page.goto('zh/documents/maqin-school/');
  await context.setOffline(true);
  await page.locator('[data-column=ug]').check();
  await expect(page.locator('.columns [role=status]')).not.toHaveText('');
  await expect(page.locator('#s1-p1')).toBeVisible();
});

test('a kept choice moves nothing when the page opens', async ({ page }) => {
  await watchShifts(page);
  await page.addInitScript(() => {
    localStorage.setItem('sanyu-columns', 'zh bo');
  });
  await page.goto('zh/documents/maqin-school/');
  await expect(page.locator('#s1-p1 .cell')).toHaveCount(2);
  expect(await shiftsOf(page)).toBeLessThan(0.01);
});

test('a passage link leads to its passage, and what was read is remembered on the device', async ({
  page,
}) => {
  await page.goto('zh/documents/maqin-school/#s5-p1');
  await expect(page.locator('#s5-p1')).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('sanyu-read') ?? ''), { timeout: 15_000 })
    .toContain('s5-p1');
  await page.goto('zh/documents/');
  await expect(page.locator('[data-read=maqin-school]')).toContainText('%');
  await page.goto('zh/');
  await expect(page.locator('[data-continue]')).toHaveAttribute('href', /maqin-school\/#/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const language of LANGUAGES) {
    test(`the ${language} site can be entered and every text read, with the original one tap away`, async ({
      page,
    }) => {
      await page.goto('./');
      await page.locator(`[data-choose=${language}]`).click();
      await page.locator('[data-slug=maqin-school]').click();
      await expect(page.locator('#s7-p1')).toBeVisible();
      await expect(page.locator('.columns')).toBeHidden();
      if (language !== 'zh') {
        await expect(page.locator('[data-status=draft]')).toBeVisible();
        await page.locator('[data-status=draft] a').click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
        await expect(page.locator('#s1-p1')).toContainText('成立民族团结创建工作领导小组');
      }
      await page.goto(`${language}/quizzes/maqin-school/`);
      await expect(page.locator('noscript, .notice').first()).toBeAttached();
    });
  }
});

test('drafts say so on every page that shows a translation', async ({ page }) => {
  for (const language of ['ug', 'bo'] as const) {
    for (const path of [
      'documents/maqin-school/',
      'convention/',
      'glossaries/seven-entries/',
      'glossaries/key-terms/',
    ]) {
      await page.goto(`${language}/${path}`);
      await expect(page.locator('[data-status=draft]')).toBeVisible();
    }
  }
});
