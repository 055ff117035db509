import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { formatXlsx } from '#formats/xlsx.ts';
import { axe } from './support/axe.ts';
import { handedIn, type HandedInFile } from '../support/handed-in.ts';
import { LANGUAGES, type Tag } from './support/site.ts';

const STEPS = ['files', 'roster', 'rules', 'sheet', 'look'] as const;
type Step = (typeof STEPS)[number];
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

let files: readonly HandedInFile[];
let heap: Buffer;
let roster: Buffer;

// Eight people, made by the code that makes them on a phone; a picture and a damaged file among them.
test.beforeAll(async () => {
  test.setTimeout(120_000);
  files = await handedIn(8, 5);
  const [first] = files;
  if (first === undefined) throw new Error('nobody');
  const damaged = Buffer.from(
    Buffer.from(first.bytes).toString('latin1').replace('"score":', '"score":1'),
    'latin1',
  );
  const all = Object.fromEntries(files.map(({ name, bytes }) => [`2026/${name}`, bytes]));
  heap = Buffer.from(zipSync({ ...all, '2026/damaged.jsonl': damaged, '2026/screen.png': PICTURE }));
  // Other columns in another order, a number that lost its zeros, somebody who is missing.
  const lines = files.map(({ learner: { number, name, department } }, at) => [
    ...(at === 1 ? ['财务处', name, number.replace(/^0+/, '')] : [department, name, number]),
  ]);
  const table = [['部门', '姓名', '工号'], ...lines, ['财务科', '没有交的人', '09999']];
  roster = Buffer.from(await formatXlsx(table, { name: '花名册', rightToLeft: false }));
});

async function go(page: Page, step: Step): Promise<void> {
  await page.locator('.bench-steps button').nth(STEPS.indexOf(step)).click();
}

async function open(page: Page, language: Tag): Promise<void> {
  await page.goto(`${language}/appraisal/`);
  await page
    .locator('#transcripts')
    .setInputFiles({ name: 'heap.zip', mimeType: 'application/zip', buffer: heap });
  await expect(page.locator('tbody tr')).toHaveCount(10);
}

async function importRoster(page: Page): Promise<void> {
  await go(page, 'roster');
  await page
    .locator('#roster-file')
    .setInputFiles({ name: '花名册.xlsx', mimeType: 'application/octet-stream', buffer: roster });
  await page.locator('.columns-part .button').click();
}

for (const language of LANGUAGES) {
  test(`from a heap of files to the year-end sheet in ${language}`, async ({ page }) => {
    await open(page, language);
    await expect(page.locator('tr.is-uncounted')).toContainText('damaged.jsonl');
    await expect(page.locator('tr.is-foreign')).toContainText('screen.png');
    await page.locator('.class-choice.is-foreign').click();
    await expect(page.locator('tbody tr')).toHaveCount(1);

    await importRoster(page);
    // Zeros and a department apart: offered, not taken.
    await page.locator('.offers .button:not(.quiet)').first().click();
    await expect(page.locator('.offers > li')).toHaveCount(1);
    await expect(page.locator('.match-lists')).toContainText('09999');

    await go(page, 'rules');
    const weights = page.locator('.component-head input');
    await weights.nth(0).fill('10');
    await weights.nth(0).press('Enter');
    await expect(page.locator('.sum')).toHaveClass(/is-wrong/);
    await weights.nth(1).fill('40');
    await weights.nth(1).press('Enter');
    await expect(page.locator('.sum')).not.toHaveClass(/is-wrong/);
    await expect(page.locator('.moved tbody tr').first()).toBeVisible();

    // The browser dies here, and the clerk opens the page again.
    await page.reload();
    await expect(page.locator('.step-state').first()).toContainText('10');
    await go(page, 'rules');
    await expect(weights.nth(1)).toHaveValue('40');

    await go(page, 'sheet');
    await expect(page.locator('tbody tr')).toHaveCount(9);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /XLSX/ }).click();
    const sheet = await download;
    expect(sheet.suggestedFilename()).toMatch(/^sanyu-appraisal-[\w-]+-\d{8}\.xlsx$/);
    const parts = unzipSync(readFileSync(await sheet.path()));
    const texts = new TextDecoder().decode(
      parts['xl/sharedStrings.xml'] ?? parts['xl/worksheets/sheet1.xml'],
    );
    for (const { learner } of files) expect(texts).toContain(learner.name);
    expect(texts).toContain('00001');
  });

  test(`no step of the clerk's bench is a barrier or too wide in ${language}`, async ({ page }) => {
    const found: string[] = [];
    const look = async (state: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await axe(page).analyze();
        found.push(
          ...violations.map(({ id, nodes }) => `${state} ${colorScheme} ${id} ${nodes[0]?.html ?? ''}`),
        );
      }
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        found.push(`${state} is too wide`);
    };
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, language);
    await look('files');
    await go(page, 'roster');
    await page
      .locator('#roster-file')
      .setInputFiles({ name: '花名册.xlsx', mimeType: 'application/octet-stream', buffer: roster });
    await page.locator('.columns-part .button').waitFor();
    await look('columns');
    await page.locator('.columns-part .button').click();
    await look('roster');
    await go(page, 'rules');
    await page
      .locator('.component details')
      .first()
      .evaluate((part: HTMLDetailsElement) => (part.open = true));
    await page
      .locator('.component details')
      .nth(1)
      .evaluate((part: HTMLDetailsElement) => (part.open = true));
    await page.locator('.component-head input').first().fill('10');
    await page.locator('.component-head input').first().press('Enter');
    await look('rules');
    await go(page, 'sheet');
    await page.locator('tbody .link-button').first().click();
    await look('sheet');
    await go(page, 'look');
    await page.locator('.bench-step > *').nth(1).waitFor();
    await look('look');
    expect(found).toEqual([]);
  });
}

test('a saved work is opened on another computer, and cleared on this one', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, 'zh');
  await importRoster(page);
  const download = page.waitForEvent('download');
  await page.locator('.work-panel .actions button').first().click();
  const saved = await (await download).path();

  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await other.goto('ug/appraisal/');
  await expect(other.locator('#work-file')).toBeEnabled();
  await other.locator('#work-file').setInputFiles(saved);
  await expect(other.locator('tbody tr')).toHaveCount(10);
  await go(other, 'sheet');
  await expect(other.locator('tbody tr')).toHaveCount(9);
  await other.context().close();

  await page.locator('.work-panel .actions button').nth(1).click();
  await page.locator('.work-panel .button.danger').click();
  await expect(page.locator('.step-state').first()).toContainText('0');
  await page.reload();
  await expect(page.locator('.step-state').first()).toContainText('0');
});

test('one paper for each person, and the page around it stays away from the printer', async ({ page }) => {
  await open(page, 'zh');
  await go(page, 'sheet');
  await page.evaluate(() => (window.print = () => undefined));
  await page.locator('.bench-step > .actions button').nth(3).click();
  await expect(page.locator('.slip')).toHaveCount(8);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.slip').first()).toBeVisible();
  await expect(page.locator('.appraisal h1')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.slip')).toHaveCount(0);
});

for (const language of LANGUAGES) {
  test(`the printed sheet fits its paper from the page in ${language}`, async ({ page }) => {
    await open(page, language);
    await importRoster(page);
    await go(page, 'sheet');
    await page.evaluate(() => (window.print = () => undefined));
    await page.locator('.bench-step > .actions button').nth(2).click();
    await expect(page.locator('.print-out')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    // A4 across, without its margins, at 96 dots an inch.
    await page.setViewportSize({ width: 1032, height: 700 });
    const { left, right } = await page
      .locator('.print-out table')
      .evaluate((table) => table.getBoundingClientRect());
    expect([Math.floor(left) >= 0, Math.ceil(right) <= 1032]).toEqual([true, true]);
  });
}

test('without a worker the page reads the same, and the keyboard alone gets everywhere', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page, 'zh');
  await page.locator('.bench-steps button').nth(3).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-heading')).toBeFocused();
  await expect(page.locator('tbody tr')).toHaveCount(8);
  await page.locator('tbody .link-button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.attempts li').first()).toBeVisible();
});

test('points that cannot be are refused as a whole, and what a hurried hand typed is taken as it was meant', async ({
  page,
}) => {
  await open(page, 'zh');
  await go(page, 'sheet');
  await page.locator('tbody .link-button').first().click();
  const points = page.locator('.detail .number-field input').first();
  const said = page.locator('.detail .needed');
  await points.fill('8，5');
  await points.press('Enter');
  await expect(points).toHaveValue('8.5');
  await expect(said).toHaveCount(0);
  for (const typed of ['11', '1e1', '8.555']) {
    await points.fill('');
    await points.pressSequentially(typed);
    await points.blur();
    await expect(points).toHaveValue('8.5');
    await expect(said).toContainText('0 到 10 的数');
  }
  // A page that is closed takes no leave of its fields.
  await points.fill('9');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await page.reload();
  await go(page, 'sheet');
  await page.locator('tbody .link-button').first().click();
  await expect(points).toHaveValue('9');
});
