import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { answer, goOn, takeQuiz } from './support/quiz.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

interface Person {
  readonly name: string;
  readonly number: string;
  readonly department: string;
}

const FIRST: Person = { name: 'ئالىم تۇرسۇن', number: '00017', department: '办公室' };
const SECOND: Person = { name: 'བཀྲ་ཤིས་སྒྲོལ་མ', number: '00018', department: '教务处' };

async function handIn(page: Page, language: Tag, person: Person): Promise<string> {
  const says = words(language, 'score-book');
  await page.goto(`${language}/score-book/`);
  await page.getByLabel(says.name ?? '', { exact: true }).fill(person.name);
  await page.getByLabel(says.number ?? '', { exact: true }).fill(person.number);
  await page.getByLabel(says.department ?? '', { exact: true }).fill(person.department);
  await page.getByRole('button', { name: says.save ?? '', exact: true }).click();
  await expect(page.getByText(says.saved ?? '', { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: says.saveTranscript ?? '', exact: true }).click();
  return (await download).path();
}

async function anotherPerson(browser: Browser, language: Tag): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await takeQuiz(page, language, 'convention', 1);
  return handIn(page, language, SECOND);
}

for (const language of LANGUAGES) {
  test(`a reader goes the whole way in ${language}: choose, read, quiz, reload in the middle, hand in; a clerk merges two people`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(90_000);
    const says = words(language, 'quiz');
    await page.goto('./');
    await page.locator(`[data-choose=${language}]`).click();
    await page.locator('[data-slug=maqin-school]').click();
    await expect(page.locator('#s1-p1')).toBeVisible();
    await page.locator('main a.button').click();
    await page.getByRole('button', { name: says.start ?? '', exact: true }).click();
    for (let question = 0; question < 4; question++) {
      await answer(page, language, question % 4);
      await goOn(page, language);
    }
    const asked = await page.locator('legend').first().textContent();
    await page.reload();
    const resume = (says.resume ?? '').replace('{{number}}', '5').replace('{{total}}', '10');
    await page.getByRole('button', { name: resume, exact: true }).click();
    await expect(page.locator('legend').first()).toHaveText(asked ?? '');
    for (let question = 4; question < 10; question++) {
      await answer(page, language, question % 4);
      await goOn(page, language);
    }
    await expect(page.getByRole('heading', { name: says.result ?? '', exact: true })).toBeVisible();
    const files = [await handIn(page, language, FIRST), await anotherPerson(browser, language)];

    await page.goto(`${language}/appraisal/`);
    await page.locator('#transcripts').setInputFiles([...files, files[0] ?? '']);
    const rows = page.locator('tbody tr');
    // The third is the first once more, and says so.
    await expect(rows).toHaveCount(3);
    await page.locator('.bench-steps button').nth(3).click();
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: '00017' })).toContainText(FIRST.name);
    await expect(rows.filter({ hasText: '00018' })).toContainText(SECOND.name);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV$|^CSV/ }).click();
    const sheet = readFileSync(await (await saved).path(), 'utf8');
    expect(sheet.startsWith('\uFEFF')).toBe(true);
    expect(sheet.trimEnd().split('\r\n')).toHaveLength(3);
    expect(sheet).toContain('00017');
  });
}

test('starting again tells first how many answers it would drop, and going on drops none', async ({
  page,
}) => {
  const says = words('zh', 'quiz');
  await page.goto('zh/quizzes/convention/');
  await page.getByRole('button', { name: says.start ?? '', exact: true }).click();
  await answer(page, 'zh', 0);
  await page.reload();
  await page.getByRole('button', { name: says.startAgain ?? '', exact: true }).click();
  await expect(
    page.getByRole('button', { name: (says.startAgainSure ?? '').replace('{{number}}', '1') }),
  ).toBeVisible();
  await page.locator('.quiz-intro .button:not(.quiet)').click();
  await expect(page.locator('#question-heading')).toContainText('2');
});

test('the clerk is told which file could not be read, where and why, and the others still count', async ({
  page,
  browser,
}) => {
  const good = await anotherPerson(browser, 'zh');
  const damaged = Buffer.from(readFileSync(good, 'utf8').replace('"score":', '"score":1'));
  await page.goto('zh/appraisal/');
  await page.locator('#transcripts').setInputFiles([
    { name: 'good.jsonl', mimeType: 'application/jsonl', buffer: readFileSync(good) },
    { name: 'damaged.jsonl', mimeType: 'application/jsonl', buffer: damaged },
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
  ]);
  await expect(page.locator('tbody tr')).toHaveCount(3);
  await expect(page.locator('tr.is-uncounted')).toContainText('damaged.jsonl');
  await expect(page.locator('tr.is-foreign')).toContainText('photo.jpg');
  await page.locator('.bench-steps button').nth(3).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
});
