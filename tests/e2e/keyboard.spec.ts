import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES, words } from './support/site.ts';

/** Presses Tab until the wanted element has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Opens the link that has the focus and waits for the page it leads to. */
async function enter(page: Page, end: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith(end));
  await page.waitForLoadState('networkidle');
}

/** Answers the question on the screen, of whatever kind, without touching or pointing. */
async function answerByKeys(page: Page): Promise<void> {
  const question = page.locator('fieldset.question');
  const [kind = 'choice'] = ((await question.getAttribute('class')) ?? '').split(' ').slice(1);
  const press = async (selector: string, key: string, times = 1) => {
    for (let time = 0; time < times; time++) {
      await tabTo(page, selector);
      await page.keyboard.press(key);
    }
  };
  if (kind === 'fill-in') await press('.typing', '7', await question.locator('.typing').count());
  else if (kind === 'cloze') await press('.words button', 'Enter', await question.locator('.gap').count());
  else if (kind === 'matching') {
    await press('.rights button', 'Enter', await question.locator('.lefts button').count());
  } else if (kind === 'ordering') await press('.moves button:not([aria-disabled=true])', 'Enter');
  else if (kind === 'translation') await press('.tile', 'Space');
  else {
    const names = await question
      .locator('input')
      .evaluateAll((inputs) => new Set(inputs.map((input) => input.getAttribute('name'))).size);
    await press('input', 'Space', names);
  }
}

for (const language of LANGUAGES) {
  test(`with the keyboard alone, in ${language}: choose, read side by side, take a quiz, write one's name, hand in`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.goto('./');
    await tabTo(page, `[data-choose=${language}]`);
    await enter(page, `/${language}/`);
    await tabTo(page, '[data-slug=maqin-school]');
    await enter(page, 'maqin-school/');
    const other = language === 'zh' ? 'ug' : 'zh';
    await tabTo(page, `[data-column=${other}]`);
    await page.keyboard.press('Space');
    await expect(page.locator('#s1-p1 .cell')).toHaveCount(2);
    await tabTo(page, 'main a.button');
    await enter(page, 'quizzes/maqin-school/');
    await tabTo(page, '[data-early=start]');
    await page.keyboard.press('Enter');
    for (let question = 0; question < 10; question++) {
      await expect(page.locator('#question-heading')).toBeFocused();
      await answerByKeys(page);
      await tabTo(page, '.actions .button');
      await page.keyboard.press('Enter');
      // Who reads by keyboard is taken there; no hand is quicker, but a test is.
      await expect(page.locator('.feedback .verdict')).toBeFocused();
      await tabTo(page, '.actions .button');
      // After the last, the wrong ones may be asked again first.
      const result = words(language, 'quiz').showResult ?? '';
      while (question === 9 && (await page.locator(':focus').textContent()) !== result) {
        await tabTo(page, '.actions .button');
      }
      await page.keyboard.press('Enter');
    }
    await expect(
      page.getByRole('heading', { name: words(language, 'quiz').result ?? '', exact: true }),
    ).toBeVisible();
    await page.goto(`${language}/score-book/`);
    await page.waitForLoadState('networkidle');
    for (const value of ['李明', '0012', '办公室']) {
      await tabTo(page, 'form input');
      await page.keyboard.type(value);
    }
    await page.keyboard.press('Enter');
    const says = words(language, 'score-book');
    await expect(page.getByText(says.saved ?? '', { exact: true })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: says.saveTranscript ?? '', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^[\w.-]+$/);
  });
}
