import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { drawPaper } from '#core/quiz/paper.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { answer, choose, goOn } from './support/quiz.ts';
import { words } from './support/site.ts';

const QUIZ = 'gonghe-county';
const OLDER = '2026.11.1';
const text = readFileSync(`content/question-banks/released/${QUIZ}/${OLDER}.json`, 'utf8');
const says = words('ug', 'quiz');

const button = (page: Page, name: string | undefined) =>
  page.getByRole('button', { name: name ?? '?', exact: true });
const resume = (number: number, total: number) =>
  (says.resume ?? '?').replace('{{number}}', String(number)).replace('{{total}}', String(total));

interface Reference {
  readonly id: string;
  readonly ver: string;
  readonly sha: string;
}

/** Lets the attempt that was left name another version, as if the page's had been corrected since it was begun. */
function renameBank(page: Page, bank: Reference) {
  return page.evaluate(async (named) => {
    const request = indexedDB.open('sanyu');
    await new Promise((done) => (request.onsuccess = done));
    const transaction = request.result.transaction('drafts', 'readwrite');
    const drafts = transaction.objectStore('drafts');
    const all = drafts.getAll();
    await new Promise((done) => (all.onsuccess = done));
    const [draft] = all.result as readonly {
      readonly seed: string;
      readonly rules: { readonly count: number };
      readonly bank: Reference | readonly Reference[];
    }[];
    if (draft === undefined) throw new Error('no attempt was left');
    const other = (one: Reference) => (one.id === named.id ? named : one);
    // One bank is recorded as itself.
    const renamed = 'id' in draft.bank ? other(draft.bank) : draft.bank.map(other);
    drafts.put({ ...draft, bank: renamed });
    await new Promise((done) => (transaction.oncomplete = done));
    request.result.close();
    return draft;
  }, bank);
}

/** How many answers of unfinished attempts the device has. */
function answersOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const request = indexedDB.open('sanyu');
    await new Promise((done) => (request.onsuccess = done));
    const count = request.result.transaction('answers').objectStore('answers').count();
    await new Promise((done) => (count.onsuccess = done));
    request.result.close();
    return count.result;
  });
}

async function begin(page: Page): Promise<void> {
  await page.goto(`ug/quizzes/${QUIZ}/`);
  await button(page, says.start).click();
  await page.locator('fieldset.question').waitFor();
}

test('an attempt goes on with the questions it was begun with after they were corrected, and its result can be looked at again', async ({
  page,
}) => {
  test.slow();
  await begin(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sanyu-open'))).toContain(QUIZ);
  const older = { id: QUIZ, ver: OLDER, sha: sha256Hex(text) };
  const { seed, rules } = await renameBank(page, older);
  const { questions } = JSON.parse(text) as Bank;
  const paper = drawPaper({ id: QUIZ, count: rules.count }, questions, seed).questions;
  const question = page.locator('.quiz-question[data-question]');
  await page.reload();
  await button(page, resume(1, paper.length)).click();
  for (const [at, id] of paper.entries()) {
    await expect(question).toHaveAttribute('data-question', id);
    await answer(page, 'ug', 0);
    if (at === 1) {
      await page.reload();
      await button(page, resume(3, paper.length)).click();
    } else await goOn(page, 'ug');
  }
  await expect(page.locator('.reviewed')).toHaveCount(paper.length);
  await expect(page.locator('.reviewed blockquote')).toHaveCount(paper.length);
  const score = await page.locator('.score').innerText();
  await page.reload();
  await button(page, says.lookAtLast).click();
  await expect(page.locator('.score')).toHaveText(score);
  await expect(page.locator('.reviewed')).toHaveCount(paper.length);
});

test('where the questions of an attempt cannot be had, that is said and nothing is dropped unasked', async ({
  page,
}) => {
  await begin(page);
  await answer(page, 'ug', 0);
  const older = { id: QUIZ, ver: OLDER, sha: sha256Hex(text) };
  await renameBank(page, { ...older, sha: '0'.repeat(64) });
  await page.reload();
  await expect(page.getByText(says.bankChanged ?? '?')).toBeVisible();
  await expect(page.getByText(says.bankDrops ?? '?')).toBeVisible();
  await button(page, says.retry).click();
  await expect(page.getByText(says.bankChanged ?? '?')).toBeVisible();
  await button(page, says.startAgain).click();
  expect(await answersOn(page)).toBe(1);
  const sure = (says.startAgainSure ?? '?').replace('{{number}}', '1');
  await button(page, sure).click();
  await expect(page.locator('fieldset.question')).toBeVisible();
  await expect.poll(() => answersOn(page)).toBe(0);
});

test('an exam whose questions cannot be had now is not dropped for a new one', async ({ page }) => {
  await page.goto('ug/quizzes/exam/');
  await button(page, says.start).click();
  await choose(page.locator('fieldset.question'), 0);
  await expect.poll(() => answersOn(page)).toBe(1);
  await renameBank(page, { id: QUIZ, ver: OLDER, sha: sha256Hex(text) });
  await page.route(`**/banks/${QUIZ}/${OLDER}.json`, (route) => route.abort());
  await page.reload();
  await expect(page.getByText(says.bankChanged ?? '?')).toBeVisible();
  await expect(button(page, says.startAgain)).toHaveCount(0);
  await expect(page.getByText(says.bankDrops ?? '?')).toHaveCount(0);
  expect(await answersOn(page)).toBe(1);
});

test('Start pressed before the questions of an attempt have come goes on with it', async ({ page }) => {
  await begin(page);
  const released = Promise.withResolvers<undefined>();
  await page.route(`**/banks/${QUIZ}/${OLDER}.json`, async (route) => {
    await released.promise;
    await route.continue();
  });
  await expect.poll(() => page.evaluate(() => localStorage.getItem('sanyu-open'))).toContain(QUIZ);
  await renameBank(page, { id: QUIZ, ver: OLDER, sha: sha256Hex(text) });
  const asked = page.waitForRequest(`**/banks/${QUIZ}/${OLDER}.json`);
  await page.reload();
  await asked;
  await button(page, says.start).click();
  released.resolve(undefined);
  await expect(page.locator('fieldset.question')).toBeVisible();
  const named = await page.evaluate(async () => {
    const request = indexedDB.open('sanyu');
    await new Promise((done) => (request.onsuccess = done));
    const all = request.result.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((done) => (all.onsuccess = done));
    request.result.close();
    return (all.result as readonly { readonly bank: { readonly ver: string } }[]).map(({ bank }) => bank.ver);
  });
  expect(named).toEqual([OLDER]);
});

test('an exam from several banks goes on with the versions it was begun with', async ({ page }) => {
  await page.goto('ug/quizzes/exam/');
  await button(page, says.start).click();
  await page.locator('fieldset.question').waitFor();
  await renameBank(page, { id: QUIZ, ver: OLDER, sha: sha256Hex(text) });
  const asked = page.waitForResponse(`**/banks/${QUIZ}/${OLDER}.json`);
  await page.reload();
  await asked;
  await button(page, says.resumeExam).click();
  await expect(page.locator('fieldset.question')).toBeVisible();
  await expect(page.locator('.map-place')).toHaveCount(20);
});
