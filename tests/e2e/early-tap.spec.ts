import { expect, type BrowserContext, type Page, test } from '@playwright/test';
import { LANGUAGES } from './support/site.ts';

/** A page whose scripts wait until `wake`. */
async function asleep(context: BrowserContext, path: string) {
  const page = await context.newPage();
  let wake: () => void = () => undefined;
  const woken = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await woken;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return { page, wake };
}

/** Everything random in the page is the same in every run of a round. */
async function withLuck(context: BrowserContext, round: number): Promise<void> {
  await context.addInitScript((start) => {
    let next = start * 7919 + 1;
    crypto.getRandomValues = (array) => {
      const bytes = array as unknown as Uint8Array;
      for (let at = 0; at < bytes.length; at++) {
        next = (next * 1103515245 + 12345) % 2147483648;
        bytes[at] = next >> 16;
      }
      return array;
    };
  }, round);
}

const START = '[data-early=start]';
const OWN = 'astro-island .quiz-question';

/** What a learner reads in it, in its order, and where it stands. */
async function lookOf(page: Page, question: string) {
  const fieldset = page.locator(`${question} > .question`);
  await expect(fieldset).toBeVisible();
  const place = await fieldset.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top + scrollY, width, height].map(Math.round);
  });
  return { text: await fieldset.innerText(), place };
}

test('a tap on Start before the island is awake is kept, ten times of ten', async ({ browser }) => {
  test.setTimeout(60_000);
  for (let round = 0; round < 10; round++) {
    const context = await browser.newContext();
    const { page, wake } = await asleep(context, 'bo/quizzes/convention/');
    await page.locator(START).click();
    wake();
    await expect(page.locator(`${OWN} fieldset.question`)).toBeVisible();
    await context.close();
  }
});

for (const language of LANGUAGES) {
  test(`in ${language} the first question is there before the island, stays where and as it is, and keeps what was done on it`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const kinds = new Set<string>();
    const enough = language === 'zh' ? KINDS.length : 3;
    for (let round = 0; round < 60 && kinds.size < enough; round++) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      await withLuck(context, round);
      const { page, wake } = await asleep(context, `${language}/quizzes/convention/`);
      await page.locator(START).click();
      const first = page.locator('.first-question .question');
      const kind = await kindOf(page);
      if (kind === null || kinds.has(kind)) {
        await context.close();
        continue;
      }
      kinds.add(kind);
      await page.evaluate(() => document.fonts.ready);
      const before = await lookOf(page, '.first-question .quiz-question');
      const control = first.locator('input, button:not([aria-disabled=true])').first();
      const isText = (await control.getAttribute('type')) === 'text';
      if (isText) await control.fill('abc');
      else await control.click();
      wake();
      await expect(page.locator('.first-question')).toHaveCount(0);
      const own = page.locator(`${OWN} > .question`).locator('input, button');
      if (isText) await expect(own.first()).toHaveValue('abc');
      else if (kind === 'choice') await expect(own.first()).toBeChecked();
      if (isText || kind === 'choice') {
        await expect(own.first()).toBeFocused();
        expect(await lookOf(page, OWN), `${kind} in round ${round}`).toEqual(before);
      }
      await context.close();
    }
    expect(kinds.size).toBe(enough);
    expect(KINDS).toEqual(expect.arrayContaining([...kinds]));
  });
}

const KINDS = ['choice', 'choices', 'cloze', 'fill-in', 'matching', 'ordering', 'true-false'];

/** The kind of the question shown early; `null` where its kind is not. */
async function kindOf(page: Page): Promise<string | null> {
  const first = page.locator('.first-question .question').first();
  if ((await first.count()) === 0) {
    await page.waitForLoadState('domcontentloaded');
    if ((await first.count()) === 0) return null;
  }
  return first.evaluate((fieldset) => {
    const named = ['cloze', 'fill-in', 'matching', 'ordering'].find((name) =>
      fieldset.classList.contains(name),
    );
    if (named !== undefined) return named;
    if (fieldset.querySelector('[type=checkbox]') !== null) return 'choices';
    return fieldset.querySelector('.question-part') === null ? 'choice' : 'true-false';
  });
}

test('with an open attempt, Start goes on with it, even where the browser has forgotten that there is one', async ({
  browser,
}) => {
  for (const forgets of [false, true]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto('ug/quizzes/maqin-school/');
    await page.locator(START).click();
    await expect(page.locator(`${OWN} > .question`)).toBeVisible();
    const asked = await page.locator(OWN).getAttribute('data-question');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('sanyu-open'))).toBe('maqin-school');
    if (forgets) await page.evaluate(() => localStorage.removeItem('sanyu-open'));
    await page.close();

    const again = await asleep(context, 'ug/quizzes/maqin-school/');
    await again.page.locator(START).click();
    await again.page.waitForLoadState('domcontentloaded');
    if (!forgets) await expect(again.page.locator('.first-question')).toHaveCount(0);
    again.wake();
    await expect(again.page.locator(`${OWN} > .question`)).toBeVisible();
    await expect(again.page.locator('.first-question')).toHaveCount(0);
    expect(await again.page.locator(OWN).getAttribute('data-question')).toBe(asked);
    await context.close();
  }
});

test('a tap on a step of the clerk’s bench before it is awake is kept', async ({ page }) => {
  let wake: () => void = () => undefined;
  const tapped = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await tapped;
    await route.continue();
  });
  await page.goto('ug/appraisal/', { waitUntil: 'commit' });
  await page.locator('.bench-steps button').nth(2).click();
  wake();
  await expect(page.locator('.component')).not.toHaveCount(0);
});
