import { expect, test } from '@playwright/test';
import { shiftsOf, watchShifts } from './support/shifts.ts';
import { LANGUAGES } from './support/site.ts';

const PAGES = ['score-book', 'my-data'] as const;

for (const language of LANGUAGES) {
  for (const path of PAGES) {
    test(`nothing that was seen moves while ${path} opens in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await watchShifts(page);
      await page.goto(`${language}/${path}/`);
      await expect(page.locator('.opening')).toHaveCount(0);
      await page.waitForLoadState('networkidle');
      expect(await shiftsOf(page)).toBeLessThan(0.02);
    });
  }
}
