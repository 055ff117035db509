import { expect, test, type Page } from '@playwright/test';
import { handedIn } from '../support/handed-in.ts';

const ROSTER = {
  name: '花名册.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('工号,姓名,部门\n007,卓玛,办公室\n'),
};
const [ROSTER_STEP, RULES_STEP] = [1, 2];

const notice = (page: Page) => page.locator('.keeping');

async function openBench(page: Page): Promise<void> {
  await page.goto('zh/appraisal/');
  await expect(page.locator('#work-file')).toBeEnabled();
}

async function go(page: Page, step: number): Promise<void> {
  await page.locator('.bench-steps button').nth(step).click();
}

async function importRoster(page: Page): Promise<void> {
  await go(page, ROSTER_STEP);
  await page.locator('#roster-file').setInputFiles(ROSTER);
  await page.locator('.columns-part .button').click();
  await expect(page.locator('.step-state').nth(ROSTER_STEP)).toContainText('1');
}

/** What the clerk gives the first component in the hundred. */
async function weigh(page: Page, weight: string): Promise<void> {
  await go(page, RULES_STEP);
  const field = page.locator('.component-head input').first();
  await field.fill(weight);
  await field.press('Enter');
}

test('a window that another has outdated says so at once, writes over nothing, and goes on from the newer work', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openBench(page);
  await openBench(other);
  await importRoster(other);
  await expect(notice(page)).toContainText('另一个窗口');
  await expect(page.locator('#work-file')).toBeDisabled();
  await weigh(page, '10');
  await expect(notice(other)).toHaveCount(0);

  await notice(page).getByRole('button').click();
  await expect(page.locator('.step-state').nth(ROSTER_STEP)).toContainText('1');
  await expect(notice(page)).toHaveCount(0);
  await weigh(page, '10');
  await expect(notice(other)).toContainText('另一个窗口');
});

test('a window that nobody tells learns of it when it wants to write', async ({ page, context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  const other = await context.newPage();
  await openBench(page);
  await openBench(other);
  await importRoster(other);
  await expect(notice(page)).toHaveCount(0);
  await weigh(page, '10');
  await expect(notice(page)).toContainText('另一个窗口');

  const third = await context.newPage();
  await openBench(third);
  await expect(third.locator('.step-state').nth(ROSTER_STEP)).toContainText('1');
});

test('what one window clears, the other does not go on showing as kept; nor do its files come over those of another', async ({
  page,
  context,
}) => {
  const files = await handedIn(2, 1);
  const [first, second] = files.map(({ name, bytes }) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(bytes),
  }));
  await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  const other = await context.newPage();
  await openBench(page);
  await openBench(other);
  await page.locator('#transcripts').setInputFiles([first!]);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await other.locator('#transcripts').setInputFiles([second!]);
  await expect(notice(other)).toContainText('另一个窗口');
  await notice(other).getByRole('button').click();
  await expect(other.locator('tbody th')).toContainText(first!.name);

  await other.locator('.work-panel .actions button').nth(1).click();
  await other.locator('.work-panel .button.danger').click();
  await expect(other.locator('tbody tr')).toHaveCount(0);
  // This one goes on: nothing but its own clearing came between.
  await importRoster(other);
  await expect(notice(other)).toHaveCount(0);
  await weigh(page, '10');
  await expect(notice(page)).toContainText('另一个窗口');
});

test('a device that takes no more is said, with the way to save the work', async ({ page }) => {
  await openBench(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await importRoster(page);
  await expect(notice(page)).toContainText('保存全部工作');
  await expect(notice(page)).not.toContainText('成绩单');
});
