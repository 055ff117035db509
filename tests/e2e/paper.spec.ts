import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const press = (page: Page, name: string | undefined) =>
  page.getByRole('button', { name: name ?? '', exact: true }).click();

/** The words of printing, which lie a level deeper than others. */
function printWords(language: Tag): Readonly<Record<string, string>> {
  const text = readFileSync(`locales/${language}/paper.json`, 'utf8');
  return (JSON.parse(text) as { print: Record<string, string> }).print;
}

/** Opens a room and the paper part of it; what would be printed stays in the page to be looked at. */
async function papers(page: Page, language: Tag): Promise<void> {
  await page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
  await page.goto(`${language}/sitting/`);
  await press(page, words(language, 'sitting').open);
  await press(page, words(language, 'sitting').paperOpen);
  await page.locator('.paper-answers').waitFor();
}

async function sheet(page: Page, language: Tag, sort: string, version: string) {
  await press(page, printWords(language)[sort]?.replace('{{version}}', version));
  return page.locator('.exam-sheet');
}

async function putAway(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.exam-sheet')).toHaveCount(0);
}

for (const language of LANGUAGES) {
  test(`in ${language} two versions are printed, and the printed answers, typed in, are taken and signed for`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await papers(page, language);
    await page.selectOption('#second-language', language === 'zh' ? 'ug' : 'zh');
    const first = await sheet(page, language, 'paper', 'A');
    await expect(first.locator('.paper-item')).toHaveCount(20);
    const one = await first.innerText();
    await page.emulateMedia({ media: 'print' });
    const broken = await first
      .locator('.paper-item')
      .evaluateAll((items) => items.filter((item) => getComputedStyle(item).breakInside !== 'avoid').length);
    expect(broken).toBe(0);
    await expect(page.locator('h1')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await putAway(page);
    await expect(await sheet(page, language, 'paper', 'B')).not.toHaveText(one);
    await putAway(page);

    const key = await sheet(page, language, 'key', 'A');
    const right = await key.locator('.box').evaluateAll((boxes) => boxes.map((box) => box.textContent));
    expect(right.filter((text) => text === '')).toEqual([]);
    await putAway(page);
    for (const [field, text] of Object.entries({ number: '0042', name: 'ئايگۈل', department: '村委会' })) {
      await page.locator(`#paper-${field}`).fill(text);
    }
    // The paper is drawn anew for each sitting, and a question answered in words takes whatever is written.
    const lettered = page.locator(`#answer-${right.findIndex((text) => /^[A-D]$/.test(text))}`);
    await lettered.fill('?');
    await press(page, words(language, 'paper').take);
    await expect(lettered).toHaveAttribute('aria-invalid', 'true');
    for (const [at, text] of right.entries()) await page.locator(`#answer-${at}`).fill(text);
    await press(page, words(language, 'paper').take);
    await expect(page.locator('.island table')).toContainText('20/20');
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
}
