import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { axe } from './support/axe.ts';
import { LANGUAGES, type Tag } from './support/site.ts';

const ROSTER = 1;
const RULES = 2;
const SHEET = 3;
const YAML = resolve('content/appraisal/2026.yaml');

const go = (page: Page, step: number) => page.locator('.bench-steps button').nth(step).click();

/** Two people of two departments, without any transcript. */
async function withRoster(page: Page, language: Tag): Promise<void> {
  await page.goto(`${language}/appraisal/`);
  await go(page, ROSTER);
  const buffer = Buffer.from('工号,姓名,部门\n007,卓玛,办公室\n008,张三,财务科\n');
  await page.locator('#roster-file').setInputFiles({ name: 'R.csv', mimeType: 'text/csv', buffer });
  await page.locator('.columns-part .button').click();
  await go(page, RULES);
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  return (await download).path();
}

async function sheetOf(page: Page) {
  await go(page, SHEET);
  const file = await downloaded(page, () => page.locator('.bench-step > .actions button').first().click());
  const [sheet] = (await readXlsx(new Uint8Array(readFileSync(file)))).sheets;
  await go(page, RULES);
  return { text: JSON.stringify(sheet?.rows), rightToLeft: sheet?.view?.rightToLeft === true };
}

const open = (page: Page, name: string, text: string) =>
  page.locator('#scheme-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });

for (const language of LANGUAGES) {
  test(`the published scheme is printed in ${language} as the page is, and otherwise when that is chosen`, async ({
    page,
  }) => {
    await withRoster(page, language);
    const [first, second] = [0, 1].map((at) => page.locator('.sheet-languages select').nth(at));
    await expect(first ?? page.locator('x')).toHaveValue(language);
    await expect(second ?? page.locator('x')).toHaveValue(language === 'zh' ? '' : 'zh');
    const own = { zh: '总分', ug: 'ئومۇمىي نومۇر', bo: 'བསྡོམས་སྐར' }[language];
    const before = await sheetOf(page);
    expect(before.rightToLeft).toBe(language === 'ug');
    expect(before.text).toContain(own);
    expect(before.text).toContain('总分');

    await first?.selectOption('zh');
    await second?.selectOption('');
    const after = await sheetOf(page);
    expect(after.rightToLeft).toBe(false);
    expect(after.text).toContain('总分');
    if (language !== 'zh') expect(after.text).not.toContain(own);
  });

  test(`a scheme may be the site’s YAML file in ${language}, and what is wrong in one is said in words`, async ({
    page,
  }) => {
    await page.goto(`${language}/appraisal/`);
    await go(page, RULES);
    const yaml = readFileSync(YAML, 'utf8');
    await open(page, 'own.yaml', yaml.replace(/^version: .*$/m, 'version: 2026.9.9'));
    await expect(page.locator('.facts').first()).toContainText('2026.9.9');
    const notices = page.locator('.notice[role="alert"]');
    await expect(notices).toHaveCount(0);

    await open(page, 'bad.yaml', yaml.replace('weight: 20', 'weight: 二十'));
    const place = { zh: '各项 · 第 1 项 · 占多少', ug: 'سالمىقى', bo: 'ལྗིད་ཚད' }[language];
    await expect(notices).toContainText(place);
    await expect(notices).toContainText('二十');
    await expect(notices).not.toContainText('components');
    await expect(notices).not.toContainText('123');
    await open(page, 'bad.yaml', yaml.replace('weight: 20', 'weight: "20'));
    await expect(notices).not.toContainText('二十');
    await expect(notices).toHaveCount(1);
  });

  test(`what the sheet looks like is set in ${language}: figures, unit, columns, signatures, and it is no barrier`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await withRoster(page, language);
    await page.locator('.sheet-rules > summary').click();
    await page.locator('.rounding select').nth(0).selectOption('0');
    await page.locator('.rounding select').nth(1).selectOption('down');
    await page.locator('.sheet-rules > .names input').first().fill('玛沁县教育局');
    const columns = page.locator('.column-order > li');
    await expect(columns).toHaveCount(12);
    // The number goes before the place, by the keyboard, which stays on the column.
    await columns.nth(1).locator('button').first().focus();
    await page.keyboard.press('Enter');
    await expect(columns.first().locator('button').nth(1)).toBeFocused();
    await columns.last().locator('button').last().click();
    await expect(columns).toHaveCount(11);
    await page.locator('.sheet-rules .add-other select').selectOption('last');
    await page.locator('.sheet-rules .add-other button').click();
    await expect(columns).toHaveCount(12);
    const signatures = page.locator('.signatures > li');
    await page.locator('.signatures + button').click();
    await expect(signatures).toHaveCount(4);
    await expect(signatures.last().locator('summary')).toBeFocused();
    await signatures.last().locator('input').first().fill('监督人');
    await signatures.first().locator('summary').click();
    await signatures.first().locator('.button').click();
    await expect(signatures).toHaveCount(3);

    const save = page.locator('.bench-step > .fields button').first();
    const text = readFileSync(await downloaded(page, () => save.click()), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      unit: { zh: '玛沁县教育局' },
      rounding: { digits: 0, mode: 'down' },
      layout: { columns: ['number', 'place', ...Array<unknown>(9).fill(expect.anything()), 'last'] },
    });
    const sheet = await sheetOf(page);
    for (const words of ['玛沁县教育局', '监督人']) expect(sheet.text).toContain(words);

    await page.locator('.sheet-rules > summary').click();
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });

  test(`a department has targets of its own in ${language}, and one in which nobody is, is told`, async ({
    page,
  }) => {
    await withRoster(page, language);
    const own = page.locator('.department-targets');
    await own.locator('> summary').click();
    const add = async (name: string) => {
      await own.locator('.add-other input').fill(name);
      await own.locator('.add-other button').click();
    };
    await add('财务科');
    const notices = page.locator('.notice[role="alert"]');
    await expect(notices).toHaveCount(0);
    await own.locator('.number-field input').nth(1).fill('85');
    await own.locator('.number-field input').nth(1).press('Enter');
    await add('财务课');
    await expect(notices).toContainText('财务课');
    await expect(notices).toContainText('办公室 · 财务科');
    const save = page.locator('.bench-step > .fields button').first();
    const text = readFileSync(await downloaded(page, () => save.click()), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      targets: { departments: [{ name: '财务科', average: 85 }, { name: '财务课' }] },
    });
    await own.locator('.link-button').last().click();
    await expect(notices).toHaveCount(0);
    await expect(own.locator('fieldset')).toHaveCount(1);
  });
}
