import { expect, test } from '@playwright/test';

test('the head of a quiz names every script the island needs for its first question', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url());
  });
  await page.goto('zh/quizzes/convention/');
  await page.locator('[data-early=start]').click();
  await expect(page.locator('fieldset.question, .quiz-question')).not.toHaveCount(0);
  const named = await page
    .locator('link[rel=modulepreload]')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLLinkElement ? link.href : '')));
  expect(named.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !named.includes(url))).toEqual([]);
});

test('a page without islands names none', async ({ page }) => {
  await page.goto('zh/documents/maqin-school/');
  await expect(page.locator('link[rel=modulepreload]')).toHaveCount(0);
});
