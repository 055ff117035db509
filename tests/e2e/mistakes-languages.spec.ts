import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Judged } from '#core/quiz/mistakes.ts';
import { words } from './support/site.ts';

const VERSION = '2026.11.2';
const bank = readFileSync(`content/question-banks/released/gonghe-county/${VERSION}.json`, 'utf8');

/** A gap of a Chinese sentence that was filled in wrong, in Chinese. */
const WRONG: Judged = {
  kind: 'judged',
  q: 'gonghe-county-021',
  bank: { id: 'gonghe-county', ver: VERSION, sha: sha256Hex(bank) },
  a: ['报告', '报告'],
  ask: 'zh',
  answer: 'zh',
  at: '2026-11-22T08:30:00.000Z',
  day: '2026-11-22',
  right: false,
};

async function putWrong(page: Page, event: Judged): Promise<void> {
  await page.evaluate(async (row) => {
    const request = indexedDB.open('sanyu');
    await new Promise((done) => (request.onsuccess = done));
    const transaction = request.result.transaction('practice', 'readwrite');
    transaction.objectStore('practice').put(row);
    await new Promise((done) => (transaction.oncomplete = done));
    request.result.close();
  }, event);
}

test('a mistake that is practised in another language stands in the book with the right answer in that language', async ({
  page,
}) => {
  const study = (
    JSON.parse(readFileSync('locales/zh/study.json', 'utf8')) as { mistakes: Record<string, string> }
  ).mistakes;
  const quiz = words('zh', 'quiz');
  await page.goto('zh/mistakes/');
  await expect(page.getByText(study.empty ?? '?')).toBeVisible();
  await putWrong(page, WRONG);
  await page.evaluate(() => localStorage.setItem('sanyu-tongue', 'bo'));
  await page.reload();
  const answers = page.locator('.reviewed .answers');
  await expect(answers).toContainText('台帐');
  await page.getByRole('button', { name: (study.practise_other ?? '?').replace('{{count}}', '1') }).click();
  for (const gap of await page.locator('.quiz-question').getByRole('textbox').all()) await gap.fill('ཀཁག');
  await page.getByRole('button', { name: quiz.confirm ?? '?', exact: true }).click();
  await page.getByRole('button', { name: study.back ?? '?' }).click();
  await expect(answers).toContainText('ཀཁག');
  await expect(answers).toContainText('ཐོ་དེབ');
  await expect(answers).not.toContainText('台帐');
  await page.reload();
  await expect(answers).toContainText('ཐོ་དེབ');
});
