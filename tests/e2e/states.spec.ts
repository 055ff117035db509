import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { answer, goOn } from './support/quiz.ts';
import { LANGUAGES, words } from './support/site.ts';

/** What axe finds on the screen as it is, in light and in dark, at the width of a phone. */
async function faults(page: Page, state: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axe(page).analyze();
    found.push(
      ...violations.map((one) => `${state} ${colorScheme} ${one.id} ${one.nodes[0]?.target.join(' ')}`),
    );
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wider > 0 ? [...found, `${state} is ${wider} pixels too wide`] : found;
}

for (const language of LANGUAGES) {
  test(`no screen of the quiz, the score book or the appraisal is a barrier in ${language}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const found: string[] = [];
    await page.goto(`${language}/quizzes/seven-entries/`);
    await page.locator('[data-early=start]').click();
    await page.locator('fieldset.question').waitFor();
    found.push(...(await faults(page, 'question')));
    for (let question = 0; question < 10; question++) {
      await answer(page, language, 0);
      if (question === 0) found.push(...(await faults(page, 'feedback')));
      await goOn(page, language);
    }
    await page.getByRole('heading', { name: words(language, 'quiz').result ?? '', exact: true }).waitFor();
    found.push(...(await faults(page, 'result')));

    const says = words(language, 'score-book');
    await page.goto(`${language}/score-book/`);
    for (const field of ['name', 'number', 'department']) {
      await page.getByLabel(says[field] ?? '', { exact: true }).fill('=1');
    }
    await page.getByRole('button', { name: says.save ?? '', exact: true }).click();
    found.push(...(await faults(page, 'refused profile')));
    for (const field of ['name', 'number', 'department']) {
      await page.getByLabel(says[field] ?? '', { exact: true }).fill('0017');
    }
    await page.getByRole('button', { name: says.save ?? '', exact: true }).click();
    await expect(page.getByText(says.saved ?? '', { exact: true })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: says.saveTranscript ?? '', exact: true }).click();
    const file = await (await download).path();
    found.push(...(await faults(page, 'score book')));

    await page.goto(`${language}/appraisal/`);
    await page.locator('#transcripts').setInputFiles([file, 'package.json']);
    await page.locator('tbody tr').first().waitFor();
    found.push(...(await faults(page, 'appraisal')));
    for (const step of ['roster', 'rules', 'sheet', 'look']) {
      await page
        .locator('.bench-steps button')
        .nth(['files', 'roster', 'rules', 'sheet', 'look'].indexOf(step))
        .click();
      found.push(...(await faults(page, `appraisal ${step}`)));
    }
    expect(found).toEqual([]);
  });
}
