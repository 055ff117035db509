import { expect, test } from '@playwright/test';
import { LANGUAGES } from './support/site.ts';

const ASKED = { zh: '督查', ug: 'مېخانىزم', bo: 'འགན་འཁྲི' } as const;

for (const language of LANGUAGES) {
  test(`search in ${language} fetches its index on first use, marks the hits and leads to the passage`, async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/search/') && request.url().endsWith('.json')) fetched.push(request.url());
    });
    await page.goto(`${language}/search/`);
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await page.locator('#query').fill(ASKED[language]);
    await page.locator('#query').press('Enter');
    await expect(page.locator('#results mark').first()).toBeVisible();
    expect(fetched).toHaveLength(1);
    expect(fetched[0]).toContain(`${language}.json`);
    await page.locator('#results a').first().click();
    await expect(page).toHaveURL(/#/);
    await expect(page.locator(':target')).toBeVisible();
  });
}

test('a search marks what it found in a title too', async ({ page }) => {
  await page.goto('zh/search/?q=七进');
  await expect(page.locator('#results a mark').first()).toHaveText('七进');
});

for (const [language, name] of Object.entries({ zh: '七进', ug: 'يەتتىگە كىرىش', bo: 'འཇུག་པ་བདུན' })) {
  test(`whoever searches in ${language} for the name of a glossary is led to its page`, async ({ page }) => {
    await page.goto(`${language}/search/?q=${name}`);
    const found = page.locator(`#results a[href$="/${language}/glossaries/seven-entries/"]`);
    await expect(found).toHaveCount(1);
    await found.click();
    await expect(page.locator('table.terms, .terms').first()).toBeVisible();
  });
}

test('a search without a hit and one without a network are both told in words', async ({ page, context }) => {
  await page.goto('ug/search/?q=zzzzqq');
  await expect(page.locator('#found')).toContainText('zzzzqq');
  await page.goto('bo/search/');
  await context.setOffline(true);
  await page.locator('#query').fill('ལམ་སྲོལ');
  await page.locator('#query').press('Enter');
  await expect(page.locator('#found')).not.toHaveText('');
  await context.setOffline(false);
  await page.locator('#query').press('Enter');
  await expect(page.locator('#results li').first()).toBeVisible();
});
