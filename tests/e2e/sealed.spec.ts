import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { choose } from './support/quiz.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

// Here once is the point.
test.describe.configure({ retries: 0 });

const CODE = 'K3QZ7M2P9X';

/** A quiz and two banks of its own, sealed by the command itself. */
function seal(...more: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanyu-sealed-'));
  const quiz = readFileSync('content/quizzes/maqin-school.yaml', 'utf8')
    .replace('id: maqin-school', 'id: secret-exam')
    .replace('banks: [maqin-school]', 'banks: [secret-bank, secret-more]')
    .replace('mode: practice', 'mode: exam')
    .replace('feedback: at-once', 'feedback: at-end');
  const bank = readFileSync('content/question-banks/maqin-school.yaml', 'utf8');
  const other = readFileSync('content/question-banks/convention.yaml', 'utf8');
  const paths = ['quiz.yaml', 'bank.yaml', 'more.yaml'].map((name) => join(folder, name));
  writeFileSync(paths[0] ?? '', quiz);
  writeFileSync(paths[1] ?? '', bank.replace(/^id: maqin-school$/m, 'id: secret-bank'));
  writeFileSync(paths[2] ?? '', other.replace(/^id: convention$/m, 'id: secret-more'));
  const said = execFileSync(process.execPath, [
    'src/cli/seal.ts',
    ...paths,
    '--code',
    CODE,
    ...more,
  ]).toString();
  expect(said).toContain('K3QZ7 M2P9X');
  const sealed = readFileSync(join(folder, 'sanyu-sealed-secret-exam.json'), 'utf8');
  rmSync(folder, { recursive: true });
  return sealed;
}

async function offer(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .locator('#sealed-file')
    .setInputFiles({ name: 'paper.json', mimeType: 'application/json', buffer });
}

async function open(page: Page, language: Tag, code: string): Promise<void> {
  await page.locator('#sealed-code').fill(code);
  await page.getByRole('button', { name: words(language, 'sealed').open ?? '', exact: true }).click();
}

const told = (page: Page, language: Tag, code: string) =>
  page.getByText((words(language, 'issues')[code] ?? '').split(/[({（\u2066\u2068]/)[0]?.trim() ?? '?');

for (const language of LANGUAGES) {
  test(`a sealed paper in ${language}: wrong passcode, damage, then the whole exam without a network`, async ({
    page,
    context,
  }) => {
    const text = seal();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${language}/sealed/`);
    await offer(page, '{"fmt":"sanyu-transcript/2"}');
    await expect(told(page, language, 'E_SEALED_NOT')).toBeVisible();
    await offer(page, text.replace('"box":"', '"box":"AAAA'));
    await expect(told(page, language, 'E_SEALED_DAMAGED')).toBeVisible();
    await offer(page, text);
    await open(page, language, 'K3QZ7 M2P9Y');
    await expect(told(page, language, 'E_SEALED_PASSPHRASE')).toBeVisible();
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await open(page, language, 'k3qz7-m2p9x');
    await page.getByRole('button', { name: words(language, 'quiz').start ?? '', exact: true }).click();
    await page.locator('.question-map').waitFor();
    await context.setOffline(true);
    await choose(page.locator('fieldset.question'), 0);
    await page.getByRole('button', { name: words(language, 'quiz').toReview ?? '', exact: true }).click();
    await page.getByRole('button', { name: words(language, 'quiz').handIn ?? '', exact: true }).click();
    await expect(page.locator('.reviewed')).toHaveCount(10);
  });
}

test('before and after its time a paper says so and stays shut', async ({ page }) => {
  await page.goto('zh/sealed/');
  await offer(page, seal('--opens', '2099-01-01T09:00+08:00'));
  await open(page, 'zh', CODE);
  await expect(told(page, 'zh', 'E_SEALED_EARLY')).toBeVisible();
  await offer(page, seal('--closes', '2020-01-01T09:00+08:00'));
  await open(page, 'zh', CODE);
  await expect(told(page, 'zh', 'E_SEALED_OVER')).toBeVisible();
});

test('without Web Crypto the page says what is missing and how to have it', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto('zh/sealed/');
  await offer(page, seal());
  await open(page, 'zh', CODE);
  await expect(told(page, 'zh', 'E_CRYPTO_ABSENT')).toBeVisible();
});

test('a room is opened for a sealed paper, whose learners take it with the code of the room', async ({
  page,
  browser,
  baseURL,
}) => {
  const text = seal();
  const press = (on: Page, area: string, name: string) =>
    on.getByRole('button', { name: words('zh', area)[name] ?? '', exact: true }).click();
  await page.goto('zh/sitting/');
  await page
    .locator('#sealed-quiz')
    .setInputFiles({ name: 'paper.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const code = await page.locator('.room-code').innerText();
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const learner = await context.newPage();
  await learner.goto('zh/score-book/');
  for (const [field, said] of Object.entries({ name: '卓玛', number: '0007', department: '办公室' })) {
    await learner.getByLabel(words('zh', 'score-book')[field] ?? '', { exact: true }).fill(said);
  }
  await press(learner, 'score-book', 'save');
  await expect(learner.getByText(words('zh', 'score-book').saved ?? '', { exact: true })).toBeVisible();
  await learner.goto('zh/sealed/');
  await offer(learner, text);
  await open(learner, 'zh', CODE);
  await press(learner, 'quiz', 'supervised');
  await learner.locator('#room-code').fill(code);
  await press(learner, 'supervised', 'begin');
  await learner.locator('.question-map').waitFor();
  await press(learner, 'quiz', 'toReview');
  await press(learner, 'quiz', 'handIn');
  await press(learner, 'quiz', 'supervisedGiveButton');
  const slip = await learner.locator('.ways textarea').inputValue();
  await context.close();
  await press(page, 'sitting', 'otherWays');
  await page.locator('.ways textarea').fill(slip);
  await press(page, 'hand-in', 'read');
  await expect(page.locator('.island table')).toContainText('0007');
});
