import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { QuestionBase } from '#core/quiz/question.ts';
import { freshProfile, serveScript, startBrowser } from '../platform/browser.ts';
import { matchingQuestion, multipleChoiceQuestion, orderingQuestion, trueFalseQuestion } from './builders.ts';

const words: unknown = JSON.parse(readFileSync('locales/zh/quiz.json', 'utf8'));
let server: Awaited<ReturnType<typeof serveScript>>;
let profile: Awaited<ReturnType<typeof freshProfile>>;
let browser: Awaited<ReturnType<typeof startBrowser>>;
let page: Page;

beforeAll(async () => {
  server = await serveScript(new URL('browser-page.tsx', import.meta.url));
  profile = await freshProfile();
  browser = await startBrowser(profile.profile);
});
afterEach(() => page.close());
afterAll(async () => {
  await browser.kill();
  await server.close();
  await profile.remove();
});

async function draw(question: QuestionBase): Promise<void> {
  page = await browser.open(server.url);
  await page.evaluate((scene) => (globalThis as unknown as Drawn).draw(scene), {
    question,
    words,
    seed: 'frozen',
  });
  await page.locator('fieldset').first().waitFor();
}

/** What `browser-page.tsx` leaves on the page. */
interface Drawn {
  draw(scene: unknown): Promise<void>;
  readonly given: unknown;
}

const given = () => page.evaluate(() => (globalThis as unknown as Drawn).given);
const status = () => page.locator('[role=status]').textContent();
const focused = () => page.evaluate(() => document.activeElement?.id);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('ordering: an item is moved with the keyboard alone, keeps the focus to the end of the list and tells its place', async () => {
  await draw(orderingQuestion());
  const before = await page.locator('li .option-text').allTextContents();
  await press('Tab', 'Tab');
  const button = await focused();

  await press('Enter', 'Space', 'Enter');
  expect(await page.locator('li .option-text').allTextContents()).toEqual([...before.slice(1), before[0]]);
  expect(await focused()).toBe(button);
  expect(await status()).toContain('4');

  const answer = await given();
  await press('Enter');
  expect(await given()).toEqual(answer);
  expect(await focused()).toBe(button);
});

test('ordering: a button names what it does and the item it moves', async () => {
  await draw(orderingQuestion());

  expect(await page.getByRole('button', { name: /上移.*公布/ }).count()).toBe(1);
  expect(await page.getByRole('button', { name: /下移.*公布/ }).count()).toBe(1);
});

test('matching: taps give each left side its right side, one after the other', async () => {
  await draw(matchingQuestion());
  for (const [left, right] of [
    ['场地', '后勤'],
    ['计划', '校长'],
    ['课程', '教师'],
  ] as const) {
    await page.locator('.lefts button', { hasText: left }).click();
    await page.locator('.rights button', { hasText: right }).click();
    expect(await status()).toBe(`${left} — ${right}`);
  }

  expect(await given()).toEqual(['a', 'b', 'c']);
});

test('matching: a right side leaves the left side it was with, and a second tap takes it back', async () => {
  await draw(matchingQuestion());
  await page.locator('.lefts button', { hasText: '计划' }).click();
  await page.locator('.rights button', { hasText: '家长' }).click();
  await page.locator('.lefts button', { hasText: '课程' }).click();
  await page.locator('.rights button', { hasText: '家长' }).click();
  expect(await given()).toEqual(['', 'x', '']);

  await page.locator('.lefts button', { hasText: '课程' }).click();
  await page.locator('.rights button', { hasText: '家长' }).click();
  expect(await given()).toEqual(['', '', '']);
});

test('matching: with the keyboard alone the right sides go to the left sides in their order', async () => {
  await draw(matchingQuestion());
  await page.locator('.rights button').first().focus();
  await press('Enter', 'Tab', 'Space', 'Tab', 'Enter');

  const lefts = await page.locator('.lefts .given').allTextContents();
  const rights = await page.locator('.rights button').allTextContents();
  expect(lefts).toEqual(rights.slice(0, 3));
});

test('multiple choice: a tick is taken back by a second press, and the answer is always in alphabetical order', async () => {
  await draw(multipleChoiceQuestion());
  for (const option of ['读书', '唱歌', '写字']) await page.getByRole('checkbox', { name: option }).click();
  expect(await given()).toEqual(['a', 'c', 'd']);

  await page.getByRole('checkbox', { name: '写字' }).press('Space');
  expect(await given()).toEqual(['a', 'd']);
});

test('true or false: arrow keys choose within the truth and within the reasons, never across', async () => {
  await draw(trueFalseQuestion());
  await press('Tab', 'Space', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  expect(await given()).toEqual(['false', '']);

  await press('Tab', 'Space', 'ArrowDown');
  const chosen = await page.locator('input:checked').nth(1).getAttribute('value');
  expect(await given()).toEqual(['false', chosen]);
});
