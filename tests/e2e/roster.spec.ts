import { expect, test, type Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { LANGUAGES } from './support/site.ts';

const HEAD = ['工号', '姓名', '部门'];
const OFFICE = [
  ['', '卓玛', '办公室'],
  ['', '多吉', '办公室'],
  ['003', '才让', '办公室'],
  ['', '格桑', '财务科'],
  ['', '格桑', '财务科'],
];

async function importRoster(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const sheets = [
    { name: '说明', rows: [['请各科室填写']] },
    { name: '一科', rows: [HEAD, ...rows.map((row) => [...row])] },
    { name: '二科', rows: [HEAD, ['009', '央金', '二科'], ['合计', '6人', '']] },
  ];
  const buffer = Buffer.from(await writeXlsx({ sheets }));
  await page
    .locator('#roster-file')
    .setInputFiles({ name: 'R.xlsx', mimeType: 'application/octet-stream', buffer });
}

const step = (page: Page, at: number) => page.locator('.bench-steps button').nth(at).click();
const confirm = (page: Page) => page.locator('.columns-part .button').click();

for (const language of LANGUAGES) {
  test(`what is left out of a roster is said in ${language}`, async ({ page }) => {
    await page.goto(`${language}/appraisal/`);
    await step(page, 1);
    await importRoster(page, OFFICE);
    await confirm(page);
    const lists = page.locator('.match-lists');
    // A sheet, a sum, two of one name whom nobody can tell apart.
    for (const sign of ['说明', '二科!3', '一科!5, 一科!6']) await expect(lists).toContainText(sign);
    expect(await lists.textContent()).not.toMatch(/E_ROSTER|\{\{/);
  });
}

test('a decision about somebody without a number stays with them when a line is put in above', async ({
  page,
}) => {
  await page.goto('zh/appraisal/');
  await step(page, 1);
  await importRoster(page, OFFICE);
  await confirm(page);
  await step(page, 3);
  const person = (name: string) => page.locator('tbody .link-button', { hasText: name });
  await person('多吉').click();
  await page.locator('.detail select').selectOption({ index: 1 });
  await person('多吉').click();
  // Nobody could say later whose decision it was.
  await person('格桑').first().click();
  await expect(page.locator('.detail .notice')).toBeVisible();
  await expect(page.locator('.detail select')).toHaveCount(0);
  await person('格桑').first().click();

  await step(page, 1);
  await importRoster(page, [['', '新来的人', '办公室'], ...OFFICE]);
  await confirm(page);
  await step(page, 3);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(7);
  const exempt = rows.filter({ has: page.locator('.figure strong', { hasText: '—' }) });
  await expect(exempt).toHaveCount(1);
  await expect(exempt).toContainText('多吉');
});

for (const language of LANGUAGES) {
  test(`hidden sheets are named in ${language}, and read when the clerk says so`, async ({ page }) => {
    await page.goto(`${language}/appraisal/`);
    await step(page, 1);
    const sheets = [
      { name: '一科', rows: [HEAD, ['001', '卓玛', '一科']] },
      {
        name: '二科',
        hidden: true,
        rows: [
          ['部门', '姓名', '工号'],
          ['二科', '多吉', '002'],
        ],
      },
    ];
    const buffer = Buffer.from(await writeXlsx({ sheets }));
    const file = { name: 'R.xlsx', mimeType: 'application/octet-stream', buffer };
    await page.locator('#roster-file').setInputFiles(file);
    const readHidden = page.locator('.actions').first().locator('button').first();
    const label = await readHidden.textContent();
    const notice = page.locator('.notice', { hasText: '二科' });
    await expect(notice).toContainText(label ?? '∅');
    await readHidden.click();
    await expect(notice).toHaveCount(0);
    await confirm(page);
    await expect(page.locator('.match-lists')).toContainText('多吉');
  });
}
