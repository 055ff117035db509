import { expect, type Page } from '@playwright/test';
import { type Tag, words } from './site.ts';

/** Answers the question on the screen with its option at `choice` and waits until the answer is on the device. */
export async function answer(page: Page, language: Tag, choice: number): Promise<void> {
  const says = words(language, 'quiz');
  await page.getByRole('radio').nth(choice).check();
  await page.getByRole('button', { name: says.confirm ?? '', exact: true }).click();
  const onward = page.getByRole('button', { name: says.next ?? '', exact: true });
  await expect(
    onward.or(page.getByRole('button', { name: says.showResult ?? '', exact: true })),
  ).toBeVisible();
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
