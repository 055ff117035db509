import { expect, type Locator, type Page } from '@playwright/test';
import { type Tag, words } from './site.ts';

/** Answers the question on the screen, of whatever kind, with its option at `choice` and waits until the answer is on the device. */
export async function answer(page: Page, language: Tag, choice: number): Promise<void> {
  const says = words(language, 'quiz');
  await choose(page.locator('fieldset.question'), choice);
  await page.getByRole('button', { name: says.confirm ?? '', exact: true }).click();
  const onward = page.getByRole('button', { name: says.next ?? '', exact: true });
  await expect(
    onward.or(page.getByRole('button', { name: says.showResult ?? '', exact: true })),
  ).toBeVisible();
}

/** Something in every part of the question, so that it may be confirmed. */
export async function choose(question: Locator, choice: number): Promise<void> {
  const [kind = 'choice'] = ((await question.getAttribute('class')) ?? '').split(' ').slice(1);
  if (kind === 'fill-in') {
    for (const gap of await question.getByRole('textbox').all()) await gap.fill('2026');
  } else if (kind === 'cloze') {
    const gaps = await question.locator('.sentence button').count();
    for (const word of (await question.locator('.words button').all()).slice(0, gaps)) await word.click();
  } else if (kind === 'translation') {
    await question
      .locator('[aria-pressed]')
      .nth(choice % 2)
      .click();
  } else if (kind === 'matching') {
    const lefts = await question.locator('.lefts button').count();
    for (const right of (await question.locator('.rights button').all()).slice(0, lefts)) await right.click();
  } else if (kind === 'ordering') {
    await question.locator('.moves button:not([aria-disabled=true])').first().click();
  } else {
    await chooseOptions(question, choice);
  }
}

// Of a statement both the truth and the reason have to be chosen.
async function chooseOptions(question: Locator, choice: number): Promise<void> {
  const names = await question
    .locator('input')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
  for (const name of names) {
    const options = question.locator(`input[name="${name}"]`);
    await options.nth(choice % (await options.count())).check();
  }
}

/** Goes on from an answered question: to the next, or after the last to the result. */
export async function goOn(page: Page, language: Tag): Promise<void> {
  const says = words(language, 'quiz');
  const next = page.getByRole('button', { name: says.next ?? '', exact: true });
  if (await next.isVisible()) await next.click();
  else await page.getByRole('button', { name: says.showResult ?? '', exact: true }).click();
}

/** Takes a whole quiz from its start page, always choosing the option at `choice`. */
export async function takeQuiz(page: Page, language: Tag, quiz: string, choice: number): Promise<void> {
  const says = words(language, 'quiz');
  await page.goto(`${language}/quizzes/${quiz}/`);
  await page.getByRole('button', { name: says.start ?? '', exact: true }).click();
  for (let question = 0; question < 10; question++) {
    await answer(page, language, choice);
    await goOn(page, language);
  }
  await expect(page.getByRole('heading', { name: says.result ?? '', exact: true })).toBeVisible();
}
