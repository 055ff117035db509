import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pages } from './support/site.ts';

const FOLDER = 'artefacts/screenshots';
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;

// Pictures for human eyes; what they show is judged there. The test fails when a page cannot be drawn.
for (const [name, viewport] of Object.entries(SIZES)) {
  for (const path of pages()) {
    test(`${path} is drawn on a ${name}, light and dark`, async ({ page }) => {
      mkdirSync(FOLDER, { recursive: true });
      await page.setViewportSize(viewport);
      await page.goto(`.${path}`);
      await page.evaluate(() => document.fonts.ready);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const file = `${path.replaceAll('/', '_')}${name}-${colorScheme}.png`;
        const picture = await page.screenshot({ path: join(FOLDER, file), fullPage: true });
        expect(picture.length).toBeGreaterThan(3000);
      }
    });
  }
}
