import { expect, test } from '@playwright/test';
import { takeQuiz } from './support/quiz.ts';
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

test('a result and the wrong-answer book print several questions on a sheet, and only what was opened at length', async ({
  page,
}) => {
  /** How many sheets a printer would give out. */
  const sheets = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  await takeQuiz(page, 'ug', 'gonghe-county', 0);
  await expect(page.locator('.reviewed')).toHaveCount(10);
  // With every passage at full length it was fifteen.
  expect(await sheets()).toBeLessThanOrEqual(7);
  const first = page.locator('.reviewed').first();
  await page.emulateMedia({ media: 'print' });
  await expect(first.locator('details > p')).toBeVisible();
  await expect(first.locator('.source')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await first.locator('summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(first.locator('.source blockquote')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.goto('ug/mistakes/');
  await page.locator('.reviewed').first().waitFor();
  expect(await sheets()).toBeLessThanOrEqual(7);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.reviewed .source', '.reviewed button'])
    await expect(page.locator(gone).first()).toBeHidden();
});
