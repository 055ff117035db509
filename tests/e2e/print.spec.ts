import { expect, test } from '@playwright/test';
import { LANGUAGES } from './support/site.ts';

/** As wide as what A4 leaves between the margins. */
const PAPER = { width: 673, height: 980 };

for (const language of LANGUAGES) {
  test(`a document opened in three languages in ${language} prints them side by side, and nothing to press`, async ({
    page,
  }) => {
    await page.goto(`./${language}/documents/maqin-school/`);
    const more = page.locator('.columns input:not(:checked):not(:disabled)');
    while ((await more.count()) > 0) await more.first().check();
    await expect(page.locator('.row:has(h2)').first().locator('.cell')).toHaveCount(3);
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    const tops = await page.locator('.row').evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect());
        return (
          new Set(cells.map(({ top }) => Math.round(top))).size === 1 &&
          cells.every(({ width }) => width > 150)
        );
      }),
    );
    expect(tops).not.toContain(false);
    for (const gone of ['.nav', '.switch', '.foot', '.columns'])
      await expect(page.locator(gone)).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test(`the glossaries and the convention in ${language} print as tables, three languages in a row`, async ({
    page,
  }) => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print' });
    for (const [path, row] of [
      ['glossaries/seven-projects/', '.terms tbody tr'],
      ['convention/', '.couplet .voices'],
    ] as const) {
      await page.goto(`./${language}/${path}`);
      const heights = await page
        .locator(row)
        .evaluateAll((rows) =>
          rows.map((one) =>
            [...one.querySelectorAll('.voice')].map((voice) => Math.round(voice.getBoundingClientRect().top)),
          ),
        );
      expect(heights.length).toBe(7);
      for (const tops of heights) expect([tops.length, new Set(tops).size]).toEqual([3, 1]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await expect(page.locator('.onward')).toBeHidden();
  });
}
