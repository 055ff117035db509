import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { LANGUAGES, words, type Tag } from './support/site.ts';

type Area = 'cards' | 'mistakes' | 'ask';

/** The words of a page, plurals in their last form. */
function says(language: Tag, area: Area): Readonly<Record<string, string>> {
  const all = JSON.parse(readFileSync(`locales/${language}/study.json`, 'utf8')) as Record<
    Area,
    Record<string, string>
  >;
  return all[area];
}

/** Words with a figure in them, as a pattern. */
const figure = (text: string | undefined) => new RegExp((text ?? '').replace(/\{\{\w+\}\}|%/, '\\d+'));

async function sound(page: Page) {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** Gives the question on the screen any answer, whatever its kind. */
async function answerAnyhow(page: Page, language: Tag) {
  const quiz = words(language, 'quiz');
  const confirm = page.getByRole('button', { name: quiz.confirm ?? '', exact: true });
  await expect(confirm).toBeVisible();
  const question = page.locator('.quiz-question');
  const groups = new Set<string>();
  for (const choice of await question.getByRole('radio').all()) {
    const name = (await choice.getAttribute('name')) ?? '';
    if (!groups.has(name)) await choice.check();
    groups.add(name);
  }
  for (const box of (await question.getByRole('checkbox').all()).slice(0, 1)) await box.check();
  for (const box of await question.getByRole('textbox').all()) await box.fill('1');
  if (await confirm.isDisabled()) {
    const rights = question.locator('.rights .option');
    const lefts = await question.locator('.lefts button').count();
    for (let at = 0; at < lefts; at++) {
      await question.locator('.lefts button').nth(at).click();
      await rights.nth(at).click();
    }
  }
  if (await confirm.isDisabled()) {
    await question
      .getByRole('button', { name: quiz.orderingDown ?? '' })
      .first()
      .click();
  }
  await confirm.click();
}

/** Takes a quiz of words to its end. */
async function takeWords(page: Page, language: Tag) {
  const quiz = words(language, 'quiz');
  await page.goto(`${language}/quizzes/words-seven-entries/`);
  await page.getByRole('button', { name: quiz.start ?? '', exact: true }).click();
  const onward = page.getByRole('button', { name: quiz.next ?? '', exact: true });
  const result = page.getByRole('button', { name: quiz.showResult ?? '', exact: true });
  for (let question = 0; question < 10; question++) {
    await answerAnyhow(page, language);
    await expect(onward.or(result)).toBeVisible();
    await onward.or(result).click();
  }
  await expect(page.getByRole('heading', { name: quiz.result ?? '', exact: true })).toBeVisible();
}

for (const language of LANGUAGES) {
  test(`word cards in ${language}: a glossary is added, turned and graded by keyboard, without a network, and counted on the start page`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const say = says(language, 'cards');
    await page.goto(`${language}/cards/`);
    await expect(page.getByText(say.empty ?? '')).toBeVisible();
    await page
      .getByRole('button', { name: figure(say.addAll_other) })
      .first()
      .click();
    await context.setOffline(true);
    const front = page.locator('.card-front');
    await expect(front).toBeVisible();
    await sound(page);
    const first = await front.innerText();
    await page.locator('body').press('Space');
    await expect(page.locator('.card-back dt')).toHaveCount(2);
    await expect(page.locator('.word-card')).toBeFocused();
    await sound(page);
    await page.locator('.word-card').press('3');
    await expect(front).not.toHaveText(first);
    await page.locator('body').press('u');
    await expect(front).toHaveText(first);
    await page.getByRole('button', { name: new RegExp(say.easy ?? '') }).click();
    for (let card = 1; card < 7; card++) {
      await page.getByRole('button', { name: say.turn ?? '', exact: true }).click();
      await page.getByRole('button', { name: new RegExp(say.easy ?? '') }).click();
      await expect(page.locator('.card-back')).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { name: say.done ?? '' })).toBeVisible();
    await sound(page);
    await context.setOffline(false);
    await page
      .getByRole('button', { name: figure(say.addAll_other) })
      .first()
      .click();
    await expect(front).toBeVisible();
    await page.goto(`${language}/`);
    const { due } = (
      JSON.parse(readFileSync(`locales/${language}/study.json`, 'utf8')) as { home: { due: string } }
    ).home;
    await expect(page.locator('.more').first()).toContainText(due.replace('%', '7'));
  });

  test(`the wrong-answer book in ${language} holds what a quiz found wrong, practises it, lets it go, and feeds the cards`, async ({
    page,
  }) => {
    // A whole quiz and three pages.
    test.slow();
    await page.setViewportSize({ width: 360, height: 740 });
    const say = says(language, 'mistakes');
    await page.goto(`${language}/mistakes/`);
    await expect(page.getByText(say.empty ?? '')).toBeVisible();
    await takeWords(page, language);
    // Before the cards were ever opened the start page knows of the words that were answered wrong.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('sanyu-due'))).toMatch(/:[1-9]/);
    await page.goto(`${language}/`);
    await expect(page.locator('.more .due')).toBeVisible();
    await page.goto(`${language}/mistakes/`);
    const items = page.locator('.reviewed');
    await expect(items.first()).toBeVisible();
    const count = await items.count();
    await items.first().locator('summary').click();
    await expect(items.first().locator('blockquote')).toBeVisible();
    await sound(page);
    await items
      .first()
      .getByRole('button', { name: say.out ?? '' })
      .click();
    await expect(items).toHaveCount(count - 1);
    await page.reload();
    await expect(items).toHaveCount(count - 1);
    await page.getByRole('button', { name: figure(say.practise_other) }).click();
    await answerAnyhow(page, language);
    await expect(page.locator('.feedback')).toBeVisible();
    await sound(page);
    await page.getByRole('button', { name: say.back ?? '' }).click();
    await expect(items.first()).toBeVisible();
    await page.goto(`${language}/cards/`);
    await expect(page.locator('.card-front')).toBeVisible();
  });

  test(`the menu of a passage in ${language} leads to its questions, one by one, and nothing is recorded`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const say = says(language, 'ask');
    await page.goto(`${language}/documents/term-explanations/#s2-p1`);
    await page.locator('#s2-p1 .anchor').click();
    await page.getByRole('link', { name: words(language, 'reader').ask ?? '' }).click();
    await expect(page).toHaveURL(/\/ask\/\?from=term-explanations#s2-p1$/);
    await answerAnyhow(page, language);
    await expect(page.locator('.feedback blockquote')).toBeVisible();
    await sound(page);
    await page.getByRole('button', { name: words(language, 'quiz').next ?? '', exact: true }).click();
    await expect(page.locator('#rehearse-heading')).toBeFocused();
    await page.goto(`${language}/mistakes/`);
    await expect(page.getByText(says(language, 'mistakes').empty ?? '')).toBeVisible();
    await page.goto(`${language}/ask/?from=term-explanations#title`);
    await expect(page.locator('.notice')).toBeVisible();
    await page.goto(`${language}/ask/`);
    await expect(page.getByText(say.noPassage ?? '')).toBeVisible();
  });
}
