import { readFileSync } from 'node:fs';
import { type Browser, expect, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { clerk, makeKey, openKey, PASSPHRASE, press, textOf } from './support/organiser.ts';
import { choose } from './support/quiz.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

// Here once is the point.
test.describe.configure({ timeout: 240_000, retries: 0 });

/** A word of the clerk's sheet, which lies a level deeper than others. */
function sheetWord(name: string): string {
  const text = readFileSync('locales/zh/appraisal.json', 'utf8');
  return (JSON.parse(text) as { sheet: Record<string, string> }).sheet[name] ?? '';
}

/** Somebody with a device of their own takes the exam with the room's code and gives the text code and the transcript. */
async function takeExam(browser: Browser, baseURL: string, language: Tag, number: string, code: string) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const says = words(language, 'quiz');
  const supervised = words(language, 'supervised');
  const book = words(language, 'score-book');
  await page.goto(`${language}/score-book/`);
  for (const [field, text] of Object.entries({ name: '卓玛', number, department: '办公室' })) {
    await page.getByLabel(book[field] ?? '', { exact: true }).fill(text);
  }
  await press(page, language, 'score-book', 'save');
  await expect(page.getByText(book.saved ?? '', { exact: true })).toBeVisible();
  await page.goto(`${language}/quizzes/exam/`);
  await press(page, language, 'quiz', 'supervised');
  await page.locator('#room-code').fill('K3QZ 7M2P');
  await press(page, language, 'supervised', 'begin');
  await expect(page.locator('#room-code-issue')).toContainText(/8/);
  await page.locator('#room-code').fill(code.toLowerCase().replace(' ', '-'));
  await press(page, language, 'supervised', 'begin');
  await page.locator('.question-map').waitFor();
  await choose(page.locator('fieldset.question'), 0);
  // The room's code outlives a reload.
  await press(page, language, 'quiz', 'next');
  await expect(page.locator('#question-heading')).toContainText('2');
  await page.reload();
  await press(page, language, 'quiz', 'resumeExam');
  await press(page, language, 'quiz', 'toReview');
  await press(page, language, 'quiz', 'handIn');
  await expect(page.getByRole('heading', { name: says.result ?? '', exact: true })).toBeVisible();
  await press(page, language, 'quiz', 'supervisedGiveButton');
  await expect(page.getByRole('heading', { name: supervised.give ?? '', exact: true })).toBeVisible();
  await expect(page.locator('.qr-code svg')).toBeVisible();
  const slip = await page.locator('.ways textarea').inputValue();
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.goto(`${language}/score-book/`);
  const saved = page.waitForEvent('download');
  await press(page, language, 'score-book', 'saveTranscript');
  const transcript = await textOf(saved);
  await context.close();
  return { slip, transcript };
}

test('a whole sitting: key, room, two learners with their devices, collecting, signature, and the clerk sees level 2 for exactly them', async ({
  page,
  browser,
  baseURL,
}) => {
  const site = baseURL ?? '';
  await page.goto('zh/sitting/');
  const { file, yaml } = await makeKey(page, 'zh');
  await page.reload();
  await openKey(page, 'zh', file, 'another passphrase');
  const issues = words('zh', 'issues');
  await expect(page.getByText(issues.E_KEY_PASSPHRASE ?? '')).toBeVisible();
  await openKey(page, 'zh', file.replace('"box":"', '"box":"AAAA'), PASSPHRASE);
  await expect(page.getByText(issues.E_KEY_DAMAGED ?? '')).toBeVisible();
  await openKey(page, 'zh', file, PASSPHRASE);
  await expect(page.getByText(words('zh', 'sitting').keyUnlisted ?? '')).toBeVisible();

  await press(page, 'zh', 'sitting', 'open');
  const code = await page.locator('.room-code').innerText();
  const [first, second, third] = await Promise.all([
    takeExam(browser, site, 'ug', '0007', code),
    takeExam(browser, site, 'bo', '0008', code),
    takeExam(browser, site, 'zh', '0009', code),
  ]);

  // One by text code, one by its whole transcript, the third never hands in here.
  await press(page, 'zh', 'sitting', 'otherWays');
  await page.locator('.ways textarea').fill(first.slip);
  await press(page, 'zh', 'hand-in', 'read');
  await expect(page.locator('.island table')).toContainText('0007');
  const buffer = Buffer.from(second.transcript);
  await page.locator('#handed-in').setInputFiles({ name: 'b.jsonl', mimeType: 'application/jsonl', buffer });
  await expect(page.locator('.island table')).toContainText('0008');

  // What is on the desk outlives a reload; the key does not.
  await page.reload();
  await expect(page.locator('.island table')).toContainText('0007');
  await openKey(page, 'zh', file, PASSPHRASE);
  await page.getByText(words('zh', 'sitting').keyUnlisted ?? '').waitFor();
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const saved = page.waitForEvent('download');
  await press(page, 'zh', 'sitting', 'sign');
  const list = await textOf(saved);

  await clerk(page, yaml);
  const files = [first.transcript, second.transcript, third.transcript, list].map((text, at) => ({
    name: `${at}.jsonl`,
    mimeType: 'application/jsonl',
    buffer: Buffer.from(text),
  }));
  await page.locator('#transcripts').setInputFiles(files);
  await page.locator('.bench-steps button').nth(3).click();
  const levelOf = async (number: string) => {
    const row = page.getByRole('row').filter({ hasText: number });
    await row.getByRole('button').first().click();
    const level = await page.locator('.attempts > li').first().innerText();
    await row.getByRole('button').first().click();
    return level;
  };
  const said = (level: number) => sheetWord('levelOf').replace('{{level}}', String(level));
  expect(await levelOf('0007')).toContain(said(2));
  expect(await levelOf('0008')).toContain(said(2));
  expect(await levelOf('0009')).toContain(said(1));
});

for (const language of LANGUAGES) {
  test(`the organiser's page and the wall fit and are sound in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${language}/sitting/`);
    await press(page, language, 'sitting', 'keyMake');
    await press(page, language, 'sitting', 'keyMakeSave');
    await expect(page.locator('.field-issue').first()).toBeVisible();
    await press(page, language, 'sitting', 'open');
    await expect(page.locator('.room-code')).toBeVisible();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const sound = async () => {
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    };
    await sound();
    await press(page, language, 'sitting', 'board');
    await expect(page.locator('.room-board')).toBeFocused();
    await page.setViewportSize({ width: 1024, height: 768 });
    const code = page.locator('.board-code');
    expect((await code.boundingBox())?.height).toBeGreaterThan(100);
    expect(await code.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    await expect(page.locator('.room-board p[lang]')).toHaveCount(3);
    await sound();
    await page.keyboard.press('Escape');
    await expect(page.locator('.room-board')).toHaveCount(0);
  });
}

test('on plain http nothing is promised that needs a key', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto('zh/sitting/');
  await page
    .locator('#key-file')
    .setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.locator('#key-passphrase').fill('x');
  await press(page, 'zh', 'sitting', 'keyOpen');
  await expect(page.getByText(words('zh', 'issues').E_CRYPTO_ABSENT ?? '')).toBeVisible();
});
