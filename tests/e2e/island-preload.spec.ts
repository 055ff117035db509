import { expect, test } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

test('no script that is sent to a browser is React', () => {
  const folder = join('dist', '_astro');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  // Where React sends whoever meets an error of its own.
  const own = scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('react.dev/errors'));
  expect(own).toEqual([]);
});
