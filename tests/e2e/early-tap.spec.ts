import { expect, type Browser, type BrowserContext, type Page, test } from '@playwright/test';
import type { Tag } from './support/site.ts';

// Here once is the point.
test.describe.configure({ retries: 0 });

/** A page whose scripts wait until `wake`, those of the question kinds for so many milliseconds more. */
async function asleep(context: BrowserContext, path: string, later = 0) {
  const page = await context.newPage();
  let wake: () => void = () => undefined;
  const woken = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await woken;
    if (route.request().url().includes('/kind-')) await new Promise((passed) => setTimeout(passed, later));
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

const KINDS = ['choice', 'choices', 'cloze', 'fill-in', 'matching', 'ordering', 'translation', 'true-false'];

/** What can be done on the early picture of a kind, and what is then to be seen in the island's own. */
const STEPS: Readonly<Record<string, readonly [tapped: string, seen: string]>> = {
  choice: ['.option >> nth=1', '.option:nth-of-type(2) input:checked:focus'],
  choices: ['.option >> nth=1', '.option:nth-of-type(2) input:checked'],
  cloze: ['.words .tile >> nth=1', '.gap:not(.is-open)'],
  'fill-in': ['input >> nth=0', 'input.typing:focus'],
  matching: ['.rights .option >> nth=1', '.given:not(.is-open)'],
  ordering: ['.moves button:last-child >> nth=0', '.hidden-label[role=status]:not(:empty)'],
  translation: ['.tile >> nth=1', '.is-placed .tile'],
  'true-false': ['.option >> nth=1', '.is-across .option:nth-of-type(2) input:checked'],
};

/** Looks at each kind as the page shows it before the island and as the island does; the second time, does something on it. */
async function lookAtKinds(
  browser: Browser,
  language: Tag,
  { enough, times, later }: { enough: number; times: number; later: number },
): Promise<void> {
  const met = new Map<string, number>();
  const isDone = () => [...met.values()].filter((count) => count === times).length === enough;
  for (let round = 0; round < 90 && !isDone(); round++) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    await withLuck(context, round);
    const { page, wake } = await asleep(context, `${language}/quizzes/convention/`, later);
    await page.locator(START).click();
    const kind = await kindOf(page);
    const count = met.get(kind ?? '') ?? 0;
    if (kind !== null && count < times) {
      met.set(kind, count + 1);
      await page.evaluate(() => document.fonts.ready);
      const before = await lookOf(page, '.first-question .quiz-question');
      const [tapped = '', seen = ''] = STEPS[kind] ?? [];
      const control = page.locator(`.first-question ${tapped}`);
      if (count > 0) await (kind === 'fill-in' ? control.fill('abc') : control.click());
      wake();
      await expect(page.locator('.first-question')).toHaveCount(0);
      if (count === 0) expect(await lookOf(page, OWN), `${kind} in round ${round}`).toEqual(before);
      else await expect(page.locator(`${OWN} ${seen}`), `${kind} in round ${round}`).toHaveCount(1);
      if (count > 0 && kind === 'fill-in') await expect(page.locator(`${OWN} ${seen}`)).toHaveValue('abc');
    }
    await context.close();
  }
  expect(KINDS).toEqual(expect.arrayContaining([...met.keys()]));
  expect(isDone(), JSON.stringify([...met])).toBe(true);
}

test('the first question is there before the island, stays as and where it is, and keeps what was done on it, whatever its kind', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await lookAtKinds(browser, 'zh', { enough: KINDS.length, times: 2, later: 0 });
});

for (const language of ['ug', 'bo'] as const) {
  test(`in ${language} the first question is there before the island and stays as and where it is`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    // The database answers before the scripts of the kinds are there, or after.
    await lookAtKinds(browser, language, { enough: 4, times: 1, later: language === 'ug' ? 800 : 0 });
  });
}

/** The kind of the question shown early; `null` where its kind is not. */
async function kindOf(page: Page): Promise<string | null> {
  const first = page.locator('.first-question .question').first();
  if ((await first.count()) === 0) {
    await page.waitForLoadState('domcontentloaded');
    if ((await first.count()) === 0) return null;
  }
  return first.evaluate((fieldset) => {
    const named = ['cloze', 'fill-in', 'matching', 'ordering', 'translation'].find((name) =>
      fieldset.classList.contains(name),
    );
    if (named !== undefined) return named;
    if (fieldset.querySelector('[type=checkbox]') !== null) return 'choices';
    return fieldset.querySelector('.question-part') === null ? 'choice' : 'true-false';
  });
}

test('who starts by keyboard stands on the question, also where the island is quicker than the next frame', async ({
  browser,
}) => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    // Somebody's busy device draws once in three seconds.
    globalThis.requestAnimationFrame = (then) => Number(setTimeout(then, 3000, 0));
  });
  await withLuck(context, 1);
  const { page, wake } = await asleep(context, 'bo/quizzes/convention/');
  await page.locator(START).press('Enter');
  await expect(page.locator('.first-question')).toBeVisible();
  wake();
  await expect(page.locator(OWN).locator('#question-heading')).toBeFocused();
  await expect(page.locator('.first-question')).toHaveCount(0);
  await context.close();
});

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

test('a language that is chosen before the island is awake is the one that is answered in', async ({
  page,
}) => {
  await page.route('**/_astro/QuizPage.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto('zh/quizzes/convention/');
  await page.locator('#learnt').selectOption('ug');
  await page.locator('[data-early=start]').click();
  await expect(page.locator('astro-island .quiz-question [lang=ug]').first()).toBeVisible();
  await expect(page.locator('.first-question')).toHaveCount(0);
});
