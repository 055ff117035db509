import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { QuestionBase } from '#core/quiz/question.ts';
import { freshProfile, serveScript, startBrowser } from '../platform/browser.ts';
import { clozeQuestion, fillInQuestion, translationQuestion } from './builders.ts';

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

async function draw(question: QuestionBase, conditions: Partial<Conditions> = {}): Promise<void> {
  page = await browser.open(server.url);
  await page.evaluate((scene) => (globalThis as unknown as Drawn).draw(scene), {
    question,
    words,
    seed: 'frozen',
    conditions,
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
const field = (at = 0) => page.locator('.typing').nth(at);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const key = (name: string) => page.locator('.board').getByRole('button', { name, exact: true });
const openKeyboard = () => page.getByRole('button', { name: '打开屏幕键盘' }).click();

test('fill-in: what an input method composes is no answer before it is chosen, and Enter while it composes does nothing', async () => {
  await draw(fillInQuestion());
  await field().focus();
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'minzu', selectionStart: 5, selectionEnd: 5 });
  expect(await field().inputValue()).toBe('minzu');
  expect(await given()).toBeUndefined();

  await field().evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  );
  expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);

  await ime.send('Input.insertText', { text: '民族' });
  expect(await given()).toEqual(['民族', '']);
  await press('Enter');
  expect(await field(1).evaluate((input) => input === document.activeElement)).toBe(true);
});

test('fill-in: each field is named by its number and set in the language that is typed', async () => {
  await draw(fillInQuestion(), { ask: 'zh', answer: 'ug' });
  const names = await page
    .locator('.typing')
    .evaluateAll((fields) =>
      fields.map((one) =>
        ['aria-label', 'lang', 'dir', 'autocapitalize'].map((name) => one.getAttribute(name)),
      ),
    );

  expect(names).toEqual([
    // Uyghur has the gaps the other way round.
    ['第 2 空，共 2 空', 'ug', 'rtl', 'off'],
    ['第 1 空，共 2 空', 'ug', 'rtl', 'off'],
  ]);
});

test('keyboard: a tap writes where the caret is and leaves it there; the device’s own keyboard stays away', async () => {
  await draw(fillInQuestion(), { answer: 'ug' });
  await field(1).focus();
  await openKeyboard();
  await field(1).focus();
  for (const letter of ['ك ك', 'ت ت', 'ا ا', 'ب ب'].map((one) => one[0]!)) {
    await page.locator('.board button', { hasText: letter }).click();
  }
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await key('ى i').click();

  expect(await given()).toEqual(['كىتاب', '']);
  expect(await field(1).evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await field(1).getAttribute('inputmode')).toBe('none');
});

test('keyboard: the second level writes one letter, and a backspace takes a stack with all its marks', async () => {
  await draw(fillInQuestion({ text: { zh: '[[1]]和[[2]]', bo: '[[1]]་[[2]]' } }), { answer: 'bo' });
  await openKeyboard();
  await key('ས sa').click();
  await key('下加字').click();
  await key('བ -ba').click();
  await key('ཨོ na-ro').click();
  await key('ར ra').click();
  expect(await given()).toEqual(['སྦོར', '']);

  await key('删除').click();
  await key('删除').click();
  expect(await given()).toEqual(['', '']);
});

test('keyboard: it is one stop of the tab key, arrows lead to the keys, Enter writes', async () => {
  await draw(fillInQuestion(), { answer: 'ug' });
  await openKeyboard();
  await press('Tab');
  const name = () =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
  expect(await name()).toBe('1');

  await press('ArrowRight', 'ArrowLeft', 'End', 'Home', 'ArrowRight', 'Enter');
  expect(await given()).toEqual(['', '2']);
  await press('Tab');
  expect(await page.locator('.board :focus').count()).toBe(0);
});

test('cloze: words go into the open gaps one after the other, and a tap on a gap takes its word back', async () => {
  await draw(clozeQuestion());
  const word = (text: string) => page.locator('.words button', { hasText: text });
  await word('学校').click();
  await word('工厂').click();
  expect(await given()).toEqual(['1', '3']);
  expect(await status()).toBe('第 2 空，共 2 空 — 工厂');

  await page.getByRole('button', { name: /第 2 空.*工厂/ }).click();
  expect(await given()).toEqual(['1', '']);
  await word('团结').press('Enter');
  expect(await given()).toEqual(['1', '2']);
});

test('cloze: a gap that is taken gets the next word, with the keyboard alone', async () => {
  await draw(clozeQuestion());
  await press('Tab', 'Tab', 'Space', 'Tab', 'Enter');
  const first = await page.locator('.words button').first().textContent();

  expect(await page.locator('.sentence button').nth(1).textContent()).toContain(first);
  expect(await page.locator('.words [aria-pressed=true]').textContent()).toBe(first);
});

test('translation: tiles are put in and taken back, and the focus goes where the tile went', async () => {
  await draw(translationQuestion());
  const tile = (text: string) => page.locator('[aria-pressed]', { hasText: text });
  for (const text of ['有', '喜事', '困难', '要', '帮助']) await tile(text).click();
  await page.locator('.is-placed button', { hasText: '喜事' }).press('Enter');

  expect(await given()).toBe('有困难要帮助');
  expect(await status()).toBe('有困难要帮助');
  expect(await page.locator(':focus').textContent()).toBe('喜事');
});

test('translation: what was assembled can be typed on, and comes back as tiles where they make it', async () => {
  await draw(translationQuestion());
  await page.locator('[aria-pressed]', { hasText: '有' }).click();
  await page.getByRole('button', { name: '改为打字' }).click();
  await page.getByRole('textbox', { name: '译文' }).press('End');
  await page.getByRole('textbox', { name: '译文' }).pressSequentially('困难');
  expect(await given()).toBe('有困难');

  await page.getByRole('button', { name: '改用词块' }).click();
  expect(await page.locator('.is-placed button').allTextContents()).toEqual(['有', '困难']);
});

test('translation: what was typed and no tiles say is no answer any more beside the tiles', async () => {
  await draw(translationQuestion());
  await page.getByRole('button', { name: '改为打字' }).click();
  await page.getByRole('textbox', { name: '译文' }).pressSequentially('xyz abc');
  expect(await given()).toBe('xyz abc');

  await page.getByRole('button', { name: '改用词块' }).click();
  expect(await given()).toBe('');
  expect(await page.locator('.is-placed button').count()).toBe(0);

  await page.locator('[aria-pressed]', { hasText: '有' }).click();
  expect(await given()).toBe('有');
});

test('Latin letters: Wylie is recorded as Tibetan and shown beside the field, only where the quiz allows it', async () => {
  await draw(translationQuestion(), { answer: 'bo', romanised: true });
  await page.getByRole('button', { name: '改为打字' }).click();
  await page.getByRole('textbox', { name: '译文' }).pressSequentially("dka' ngal yod na");
  await expect.poll(given).toBe('དཀའ་ངལ་ཡོད་ན');
  expect(await status()).toContain('དཀའ་ངལ་ཡོད་ན');
  await page.close();

  await draw(translationQuestion(), { answer: 'bo' });
  await page.getByRole('button', { name: '改为打字' }).click();
  await page.getByRole('textbox', { name: '译文' }).pressSequentially('yod na');
  expect(await given()).toBe('yod na');
});
