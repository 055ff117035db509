import { expect, type BrowserContext, type Page } from '@playwright/test';
import { LANGUAGES, words, type Tag } from './site.ts';

export const NAMES = {
  zh: ['城北区队', '共和县队', '玛沁县队', '喀拉玛盖镇队'],
  ug: ['چېڭبېي', 'گۇڭخې', 'ماچىن', 'قاراماغاي'],
  bo: ['བྱང་མ་ཁུལ', 'གསེར་ཆེན', 'རྨ་ཆེན', 'ཁ་ལ་མ་ཀའེ'],
};

export async function begin(
  page: Page,
  language: Tag,
  shown: readonly Tag[] = [language],
  members = '',
): Promise<void> {
  const says = words(language, 'contest');
  await page.goto(`${language}/contest/`);
  await page.getByRole('button', { name: says.begin ?? '' }).waitFor();
  for (let team = 0; team < 4; team++) {
    const fields = page.locator('.team-fields > li').nth(team).locator('input');
    for (const [at, tag] of LANGUAGES.entries()) await fields.nth(at).fill(NAMES[tag][team] ?? '');
    if (team === 0) await fields.nth(LANGUAGES.length).fill(members);
  }
  const boxes = page.locator('.set-up > fieldset.checks input');
  for (const [at, tag] of LANGUAGES.entries()) if (shown.includes(tag)) await boxes.nth(at).check();
  for (const [at, tag] of LANGUAGES.entries()) if (!shown.includes(tag)) await boxes.nth(at).uncheck();
  await page.getByRole('button', { name: says.begin ?? '', exact: true }).click();
  await page.locator('.desk').waitFor();
}

export async function projectorOf(context: BrowserContext, page: Page, language: Tag): Promise<Page> {
  const projector = await context.newPage();
  await projector.goto(`${language}/contest/projector/`);
  await projector.locator('.stage-head').waitFor();
  await expect(page.locator('.desk-tools').first()).toContainText(
    words(language, 'contest').projectorThere ?? '',
  );
  return projector;
}

/** Rounds 1 and 2: the first team answers, then a race. */
export async function reachRace(page: Page): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await expect(page.locator('.move-ask').or(page.locator('.move-round')).first()).toBeVisible();
    if (turn === 0) await page.locator('.move-round').click();
    await page.locator('.move-ask').click();
    await page.locator('.move-right').click();
    await page.locator('.move-reveal').click();
  }
  await page.locator('.move-round').click();
  await page.locator('.move-ask').click();
}
