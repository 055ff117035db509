import { expect, test } from '@playwright/test';
import { LANGUAGES } from './support/site.ts';

// The same term, asked for in each of the three scripts, in Latin letters with and without marks, and with a Persian kaf.
const ASKED = [
  '进学校',
  'jin xuexiao',
  'jìn xuéxiào',
  'مەكتەپلەرگە',
  'مەکتەپلەرگە',
  'mektepler',
  'སློབ་གྲྭར',
  'slob grwar',
];

for (const language of LANGUAGES) {
  test(`the ${language} glossary can be filtered in any script and any reading, and tells when nothing fits`, async ({
    page,
  }) => {
    await page.goto(`${language}/glossaries/seven-entries/`);
    const rows = page.locator('.terms tbody tr');
    await expect(rows).toHaveCount(7);
    for (const asked of ASKED) {
      await page.locator('#filter').fill(asked);
      await expect(rows.filter({ visible: true }), asked).toHaveCount(1);
      await expect(rows.filter({ visible: true })).toContainText('进学校');
      await expect(page.locator('.filter [role=status]')).toContainText('1');
    }
    await page.locator('#filter').fill('zzzz');
    await expect(rows.filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.filter [role=status]')).not.toHaveText('');
    await page.locator('#filter').fill('');
    await expect(rows.filter({ visible: true })).toHaveCount(7);
  });
}
