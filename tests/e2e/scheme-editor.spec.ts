import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { LANGUAGES, type Tag } from './support/site.ts';

const RULES = 2;
const SHEET = 3;

async function open(page: Page, language: Tag): Promise<void> {
  await page.goto(`${language}/appraisal/`);
  await go(page, RULES);
}

async function go(page: Page, step: number): Promise<void> {
  await page.locator('.bench-steps button').nth(step).click();
}

/** The rules step of a site that has published no scheme: what the build hands the page, without its schemes. */
async function openWithout(page: Page, language: Tag): Promise<void> {
  await page.route(`**/${language}/appraisal/`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const bare = html.replace(
      /&quot;schemes&quot;:\[1,.*?\],&quot;plans&quot;/s,
      '&quot;schemes&quot;:[1,[]],&quot;plans&quot;',
    );
    expect(bare.length).toBeLessThan(html.length);
    await route.fulfill({ response, body: bare });
  });
  await open(page, language);
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  return (await download).path();
}

const save = (page: Page) => page.locator('.bench-step > .fields button').first();

for (const language of LANGUAGES) {
  test(`components, grades and reasons are added, named and taken away in ${language}, and the file gives them back`, async ({
    page,
  }) => {
    await open(page, language);
    const components = page.locator('.component');
    const sum = page.locator('.sum');

    // By the keyboard alone: the new component is open and in focus.
    await page.locator('.add-component select').selectOption('manual');
    await page.locator('.add-component button').focus();
    await page.keyboard.press('Enter');
    await expect(components).toHaveCount(6);
    await expect(components.last().locator('summary')).toBeFocused();
    await expect(sum).toHaveClass(/is-wrong/);
    await expect(page.locator('.notice[role="alert"]')).toContainText('101%');
    await expect(save(page)).toBeDisabled();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('出勤');
    await expect(components.last().locator('strong')).toHaveText(language === 'zh' ? '出勤' : /.+/);

    // 0 is no weight, and an empty name is none.
    const weights = page.locator('.component-head input');
    await weights.last().fill('0');
    await weights.last().blur();
    await expect(weights.last()).toHaveValue('1');
    const original = components.last().locator('.names input').first();
    await original.fill('');
    await expect(components.last().locator('.names .needed')).toBeVisible();
    await original.blur();
    await expect(original).toHaveValue('出勤');
    await weights.last().fill('10');
    await weights.first().fill('10');
    await weights.first().press('Enter');
    await expect(sum).not.toHaveClass(/is-wrong/);

    const grades = page.locator('.grade-bands > li');
    await page.locator('.grade-bands + button').click();
    await expect(grades).toHaveCount(5);
    const fresh = grades.filter({ has: page.locator('details[open]') });
    await fresh.locator('.names input').first().fill('基本合格');
    await fresh.locator('.check input').nth(1).check();
    const reasons = page.locator('.reasons > li');
    await page.locator('.reasons ~ button').click();
    await expect(reasons).toHaveCount(4);
    await reasons.last().locator('.names input').first().fill('哺乳期');
    await reasons.last().locator('.check input').first().uncheck();
    await reasons.last().locator('.quizzes input').first().uncheck();
    await reasons.first().locator('summary').click();
    await reasons.first().locator('details > button').click();
    await expect(reasons).toHaveCount(3);
    await expect(page.locator('.reasons ~ button')).toBeFocused();

    const file = await downloaded(page, () => save(page).click());
    const text = readFileSync(file, 'utf8');
    for (const name of ['出勤', '基本合格', '哺乳期']) expect(text).toContain(name);
    const heads = page.locator('.component-head, .band-head');
    const shown = await heads.allInnerTexts();

    // Back to the published one, then the file again.
    await page.locator('.bench-step > .fields button').nth(1).click();
    await expect(components).toHaveCount(5);
    await page.locator('#scheme-file').setInputFiles(file);
    await expect(components).toHaveCount(6);
    expect(await heads.allInnerTexts()).toEqual(shown);
    expect(readFileSync(await downloaded(page, () => save(page).click()), 'utf8')).toBe(text);

    // And it is there after the browser died.
    await page.reload();
    await go(page, RULES);
    await expect(components).toHaveCount(6);
  });

  test(`a site without a scheme says so in ${language}, and one can be begun in the page`, async ({
    page,
  }) => {
    await openWithout(page, language);
    await expect(page.locator('.no-scheme')).toBeVisible();
    await go(page, SHEET);
    await expect(page.locator('.bench-step .notice')).toBeVisible();
    await expect(page.locator('tbody')).toHaveCount(0);
    await go(page, 1);
    await expect(page.locator('#roster-file')).toBeAttached();

    await go(page, RULES);
    await page.locator('.no-scheme button').click();
    await expect(page.locator('.no-scheme')).toHaveCount(0);
    await expect(page.locator('.component')).toHaveCount(1);
    await expect(page.locator('.sum')).not.toHaveClass(/is-wrong/);
    const text = readFileSync(await downloaded(page, () => save(page).click()), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'sanyu-scheme/1', layout: { languages: [language] } });
    await go(page, SHEET);
    await expect(page.locator('.bench-step .notice')).toHaveCount(0);
  });

  test(`the scheme's editor is no barrier and not too wide in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, language);
    await page.locator('.add-component button').click();
    await page.locator('.grade-bands + button').click();
    await page.locator('.reasons ~ button').click();
    await page.locator('.reasons > li').last().locator('.check input').first().uncheck();
    await page
      .locator('.component .names input')
      .first()
      .evaluate((field: HTMLElement) => field.closest('details')?.setAttribute('open', ''));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
}

test('a year for which no scheme was published is said, with the one that is used instead', async ({
  page,
}) => {
  await page.clock.setFixedTime('2029-01-05T02:00:00Z');
  await open(page, 'zh');
  await expect(page.locator('.other-year')).toContainText('2027-01-01');
  await page.locator('.bench-step > .fields select').selectOption('2026');
  await expect(page.locator('.other-year')).toHaveCount(0);
});

test('what has to be mended is named as the page names it', async ({ page }) => {
  await open(page, 'zh');
  const bounds = page.locator('.grade-bands .number-field input');
  await bounds.nth(1).fill('95');
  await bounds.nth(1).press('Enter');
  await expect(page.locator('.notice[role="alert"]')).toContainText('95');
  await bounds.nth(1).fill('80');
  // The best grade asks for the exam's pass mark.
  const exam = page.locator('.component').nth(3);
  await exam.locator('summary').click();
  await exam.getByLabel('及格线').fill('');
  await exam.getByLabel('及格线').press('Enter');
  await expect(page.locator('.notice[role="alert"]')).toContainText('“监考考试”没有（等次 · 优秀）');
});
