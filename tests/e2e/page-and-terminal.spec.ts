import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { formatXlsx } from '#formats/xlsx.ts';
import { handedIn } from '../support/handed-in.ts';

let folder = '';
test.afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

// A damaged file, a copy, a copy of the damaged one and a picture among eight people; numbers without their zeros.
test.beforeAll(async () => {
  test.setTimeout(120_000);
  // For each test anew: a worker that takes both in turn has cleared away after the first.
  folder = mkdtempSync(join(tmpdir(), 'sanyu-both-'));
  const files = await handedIn(8, 5);
  const first = files[0]?.bytes ?? new Uint8Array();
  const broken = Buffer.from(
    Buffer.from(first).toString('latin1').replace('"score":', '"score":1'),
    'latin1',
  );
  const all = Object.fromEntries(files.map(({ name, bytes }) => [`2026/${name}`, bytes]));
  const more = { '2026/z.jsonl': first, 'a.jsonl': first, 'b.jsonl': broken, 'c.jsonl': broken };
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
  writeFileSync(at('heap.zip'), zipSync({ ...all, ...more, 'screen.png': picture }));
  const lines = files.map(({ learner: { number, name, department } }, index) => [
    ...(index === 1 ? ['财务处', name, number.replace(/^0+/, '')] : [department, name, number]),
    index === 3 ? '7.5' : '',
  ]);
  const table = [['部门', '姓名', '工号', '知识竞赛'], ...lines, ['财务科', '没有交的人', '09999', '']];
  writeFileSync(
    at('R.xlsx'),
    await formatXlsx([...table, ...lines.slice(-1)], { name: '花名册', rightToLeft: false }),
  );
});

const step = (page: Page, at: number) => page.locator('.bench-steps button').nth(at).click();

async function save(page: Page, name: string, press: () => Promise<void>): Promise<void> {
  const download = page.waitForEvent('download');
  await press();
  await (await download).saveAs(at(name));
}

test('the page’s files are the terminal’s, byte for byte, for the same files, roster, scheme and decisions', async ({
  page,
}) => {
  await page.goto('ug/appraisal/');
  await page.locator('#transcripts').setInputFiles(at('heap.zip'));
  await expect(page.locator('tbody tr')).toHaveCount(13);
  await step(page, 1);
  await page.locator('#roster-file').setInputFiles(at('R.xlsx'));
  await page.locator('.columns-part .button').click();
  await page.locator('.offers .button:not(.quiet)').first().click();
  await step(page, 2);
  await page.locator('.component-head input').nth(0).fill('10');
  await page.locator('.component-head input').nth(1).fill('40');
  await page.locator('.component-head input').nth(1).press('Enter');
  await save(page, 'S.json', () => page.locator('.bench-step > .fields button').first().click());
  await step(page, 3);
  await page.locator('.narrowing select').nth(1).selectOption('end');
  // Somebody is exempt, somebody gets points by hand, an attempt does not count.
  const people = page.locator('tbody .link-button');
  await people.nth(0).click();
  await page.locator('.detail select').selectOption('seconded');
  await people.nth(0).click();
  await people.last().click();
  await page.locator('.detail .number-field input').fill('9.5');
  await people.last().click();
  await people.nth(2).click();
  await page.locator('.attempts .link-button').first().click();
  await page.locator('.set-aside input').fill('代答');
  await page.locator('.set-aside button').click();
  await expect(page.locator('.attempts .is-apart').first()).toBeVisible();
  await expect(page.locator('.set-aside')).toHaveCount(0);

  await save(page, 'page.xlsx', () => page.locator('.bench-step > .actions button').nth(0).click());
  await save(page, 'page.csv', () => page.locator('.bench-step > .actions button').nth(1).click());
  await page.locator('.for-programs summary').click();
  await save(page, 'page.json', () => page.locator('.for-programs button').nth(0).click());
  await save(page, 'D.json', () => page.locator('.for-programs button').nth(1).click());

  const run = spawnSync(
    process.execPath,
    [
      ...[
        resolve('src/cli/appraise.ts'),
        '--roster',
        'R.xlsx',
        '--scheme',
        'S.json',
        '--decisions',
        'D.json',
      ],
      ...['--day', '2026-12-31', '--out', 'own.xlsx', '--out', 'own.csv', '--json', '--quiet', 'heap.zip'],
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, SANYU_CONTENT: resolve('.') } },
  );
  expect([run.status, run.error]).toEqual([1, undefined]);
  expect(readFileSync(at('page.json'), 'utf8')).toBe(run.stdout);
  expect(readFileSync(at('page.csv'), 'utf8')).toBe(readFileSync(at('own.csv'), 'utf8'));
  expect(readFileSync(at('page.xlsx')).equals(readFileSync(at('own.xlsx')))).toBe(true);
  // They are about what was done.
  for (const sign of [
    '代答',
    '"exemption": "seconded"',
    '"score": 95',
    'E_TRANSCRIPT_DUPLICATE',
    'E_ROSTER_TWICE',
  ])
    expect(run.stdout).toContain(sign);
});

test('the check in the middle of the year shows plan against done, and is the terminal’s byte for byte', async ({
  page,
}) => {
  await page.goto('bo/appraisal/');
  await page.locator('#transcripts').setInputFiles(at('heap.zip'));
  await expect(page.locator('tbody tr')).toHaveCount(13);
  await step(page, 3);
  await page.locator('.narrowing select').nth(1).selectOption('check');
  await page.locator('tbody .link-button').first().click();
  await expect(page.locator('.plan-tasks > li')).toHaveCount(10);
  // Nothing of the second half of the year is owed by the end of June.
  const late = page.locator('.plan-tasks > li').filter({ hasText: /དུས་ཡོལ་སོང/ });
  expect(await late.count()).toBeLessThanOrEqual(5);
  await save(page, 'check.xlsx', () => page.locator('.bench-step > .actions button').nth(0).click());
  await page.locator('.for-programs summary').click();
  await save(page, 'check.json', () => page.locator('.for-programs button').nth(0).click());

  const words = ['--day', '2026-06-30', '--out', 'own-check.xlsx', '--json', '--quiet', '--lang', 'bo'];
  const run = spawnSync(process.execPath, [resolve('src/cli/appraise.ts'), ...words, 'heap.zip'], {
    ...{ cwd: folder, encoding: 'utf8', env: { ...process.env, SANYU_CONTENT: resolve('.') } },
  });
  expect(run.stdout).toBe(readFileSync(at('check.json'), 'utf8'));
  expect(readFileSync(at('check.xlsx')).equals(readFileSync(at('own-check.xlsx')))).toBe(true);
  const { people } = JSON.parse(run.stdout) as {
    people: { components: Record<string, { state: string }> }[];
  };
  expect(new Set(people.map(({ components }) => components.contest?.state))).toEqual(new Set(['open']));
});
