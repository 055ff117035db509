import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { begin } from './support/contest.ts';
import { clerk, makeKey, openKey, PASSPHRASE, press, textOf } from './support/organiser.ts';
import { LANGUAGES, words } from './support/site.ts';

test.describe.configure({ timeout: 60_000 });

const says = words('zh', 'contest');

/** The first team answers the first question. */
async function answerOne(page: Page): Promise<void> {
  await page.locator('.move-round').click();
  await page.locator('.move-ask').click();
  await page.locator('.move-right').click();
  await expect(page.locator('.team-board .board-points').first()).toHaveText('110');
}

/** One question, then every round is entered and left, and the match is over. */
async function playOut(page: Page): Promise<void> {
  await answerOne(page);
  const finish = page.locator('.move-finish');
  const next = page.locator('.move-round');
  while (await finish.or(next).first().isVisible()) {
    const log = page.locator('.moves');
    const before = await log.innerText();
    if (await finish.isVisible()) break;
    await next.click();
    await expect(log).not.toHaveText(before);
  }
  await finish.click();
  await expect(page.locator('.floor-state')).toContainText(says.over ?? '');
}

const panel = (page: Page, at: number) => page.locator('.panel-buttons .button').nth(at);

test('points that the organiser has signed are the contest component of exactly those whose staff numbers stand there', async ({
  page,
}) => {
  await page.goto('zh/sitting/');
  const { file, yaml } = await makeKey(page, 'zh');
  await begin(page, 'zh', ['zh'], '卓玛、才让');
  await playOut(page);
  await panel(page, 4).click();
  const area = page.locator('.hand-over');
  const sign = area.getByRole('button', { name: says.signResult ?? '', exact: true });
  await expect(sign).toBeDisabled();

  const fieldOf = (team: number, member: string) =>
    area
      .locator('.team-fields > li')
      .nth(team)
      .getByLabel((says.staffNumber ?? '').replace('{{member}}', member));
  await fieldOf(0, '卓玛').fill('00７');
  await fieldOf(0, '才让').fill('007');
  await fieldOf(0, '才让').blur();
  await expect(area.getByRole('alert')).toContainText('007');
  await fieldOf(0, '才让').fill('008');
  await fieldOf(0, '才让').blur();
  await expect(area.getByRole('alert')).toHaveCount(0);
  const second = area.locator('.team-fields > li').nth(1);
  await second.getByLabel(says.memberName ?? '', { exact: true }).fill('ئايگۈل');
  await second.getByLabel(says.memberNumber ?? '', { exact: true }).fill('0042');
  await second.getByRole('button', { name: says.enrol ?? '', exact: true }).click();
  await expect(fieldOf(1, 'ئايگۈل')).toHaveValue('0042');

  // Staff numbers are acts: a reload loses none.
  await page.reload();
  await panel(page, 4).click();
  await expect(fieldOf(0, '卓玛')).toHaveValue('007');
  await openKey(page, 'zh', file, PASSPHRASE);
  await expect(area).toContainText('县教育局');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const saved = page.waitForEvent('download');
  await sign.click();
  const result = await textOf(saved);

  await clerk(page, yaml);
  const put = (name: string, text: string) =>
    page
      .locator('#transcripts')
      .setInputFiles({ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) });
  await put('changed.jsonl', result.replace('"points":110', '"points":111'));
  await expect(page.getByText(words('zh', 'issues').E_RESULT_DAMAGED ?? '')).toBeVisible();
  await put('result.jsonl', result);
  await page.locator('.bench-steps button').nth(3).click();
  const rowOf = (number: string) => page.getByRole('row').filter({ hasText: number });
  await expect(rowOf('007')).toContainText('卓玛');
  await expect(rowOf('007')).toContainText('100');
  await expect(rowOf('008')).toContainText('100');
  // 100 of 110 points.
  await expect(rowOf('0042')).toContainText('90.9');
});

test('a rehearsal offers nothing to sign', async ({ page }) => {
  await page.goto('zh/contest/');
  await page.getByLabel(says.rehearse ?? '').check();
  await press(page, 'zh', 'contest', 'begin');
  await panel(page, 4).click();
  await expect(page.locator('.contest-sheet')).toHaveCount(4);
  await expect(page.locator('.hand-over')).toHaveCount(0);
});

for (const language of LANGUAGES) {
  test(`results are printed without anything to press, and saved for tables, in ${language}`, async ({
    page,
  }) => {
    const own = words(language, 'contest');
    await begin(page, language, [language]);
    await answerOne(page);
    await panel(page, 4).click();
    await expect(page.locator('.contest-sheet')).toHaveCount(4);
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      press(page, language, 'contest', 'saveXlsx'),
    ]);
    expect(xlsx.suggestedFilename()).toMatch(/^sanyu-contest-results-\d{8}\.xlsx$/);
    expect(
      readFileSync(await xlsx.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const csvs: string[] = [];
    page.on('download', (file) => csvs.push(file.suggestedFilename()));
    const first = page.waitForEvent('download');
    await press(page, language, 'contest', 'saveCsv');
    const table = await textOf(first);
    await expect.poll(() => csvs.length).toBe(4);
    expect(table).toContain('110');
    expect(table).not.toMatch(/[\u2066-\u2069]/);

    await page.evaluate(() =>
      Object.defineProperty(window, 'print', { value: () => (document.body.dataset.printed = '1') }),
    );
    await press(page, language, 'contest', 'print');
    await expect(page.locator('body')).toHaveAttribute('data-printed', '1');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.contest-sheet').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText(own.handOver ?? '', { exact: true })).toBeHidden();
    // A4 without its margins.
    await page.setViewportSize({ width: 700, height: 1000 });
    const wide = await page
      .locator('.contest-sheet table')
      .evaluateAll((tables) =>
        tables.map((one) => Math.round(one.getBoundingClientRect().width)).filter((width) => width > 700),
      );
    expect(wide).toEqual([]);
  });
}
