import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { takeQuiz } from './support/quiz.ts';
import { LANGUAGES, words } from './support/site.ts';

for (const language of LANGUAGES) {
  test(`a learner sees what is stored in ${language}, takes it along and deletes it after saying so twice`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    const says = words(language, 'my-data');
    await page.setViewportSize({ width: 360, height: 740 });
    await takeQuiz(page, language, 'seven-entries', 1);
    await page.goto(`${language}/my-data/`);
    const table = page.getByRole('table').first();
    await expect(table).toContainText('1');

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: says.takeNow ?? '', exact: true }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^sanyu-everything-\d{8}\.json$/);
    const everything: unknown = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(everything).toMatchObject({
      fmt: 'sanyu-everything/1',
      stores: { entries: [{ value: { type: 'attempt' } }] },
    });

    // What was taken along comes back; one attempt is taken out for good.
    await page.getByLabel(says.bringChoose ?? '', { exact: true }).setInputFiles(await file.path());
    const brought = (says.brought ?? '').replace('{{added}}', '0').replace('{{known}}', '1');
    await expect(page.getByText(brought, { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: says.bringThis ?? '', exact: true })).toHaveCount(1);

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await axe(page).analyze()).violations).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

    await page.getByLabel(says.deleteWhich ?? '', { exact: true }).selectOption({ index: 1 });
    await page.locator('.reasons input').first().check();
    await page.getByRole('button', { name: says.deleteOneNow ?? '', exact: true }).click();
    await expect(page.getByLabel(says.deleteWhich ?? '', { exact: true })).toHaveCount(0);

    await page.getByRole('button', { name: says.eraseBegin ?? '', exact: true }).click();
    const now = page.getByRole('button', { name: says.eraseNow ?? '', exact: true });
    await expect(now).toBeDisabled();
    await page.getByLabel(says.eraseSure ?? '', { exact: true }).check();
    await now.click();
    await expect(page.getByText(says.erased ?? '', { exact: true })).toBeVisible();
    const left = await page.evaluate(async () => (await caches.keys()).concat(Object.keys(localStorage)));
    expect(left.filter((name) => name !== 'sanyu' && name.startsWith('sanyu'))).toEqual([]);
  });
}

test('a week after the last copy the score book says so, once a day, and is quiet once everything is taken along', async ({
  page,
}) => {
  const says = words('zh', 'nudge');
  await takeQuiz(page, 'zh', 'seven-entries', 1);
  const nudge = page.getByRole('complementary', { name: says.title ?? '', exact: true });
  await page.goto('zh/score-book/');
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(nudge).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 8 * 86_400_000);
  await page.reload();
  await expect(nudge).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: says.later ?? '', exact: true }).click();
  await expect(nudge).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 10 * 86_400_000);
  await page.reload();
  await page.getByRole('link', { name: says.take ?? '', exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: words('zh', 'my-data').takeNow ?? '', exact: true }).click();
  await saved;
  await page.goto('zh/score-book/');
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(nudge).toHaveCount(0);
});
