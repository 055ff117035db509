import { expect, type Locator, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { shiftsOf, watchShifts } from './support/shifts.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const RECALLED = {
  zh: '互学习提素质',
  ug: 'ئۆزئارا ئۆگىنىپ، ساپانى ئۆستۈرەيلى',
  bo: 'ཕན་ཚུན་སློབ་སྦྱོང་བྱས་ནས་སྤུས་ཚད་སྤེལ',
} as const;
const BLANKS = { zh: 12, ug: 10, bo: 18 } as const;

async function open(page: Page, language: Tag, kept?: string): Promise<void> {
  if (kept !== undefined) await page.addInitScript((line) => localStorage.setItem('sanyu-learn', line), kept);
  await page.goto(`${language}/convention/`);
  await page.waitForLoadState('networkidle');
}

const way = (page: Page, language: Tag, name: string) =>
  page.getByRole('radio', { name: words(language, 'learn')[name] ?? '', exact: true });
const button = (page: Page, language: Tag, name: string) =>
  page.getByRole('button', { name: words(language, 'learn')[name] ?? '', exact: true });

/** No window scrolls sideways, and nothing is wrong for a screen reader or a weak eye, in light and in dark. */
async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await axe(page).analyze()).violations).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Where an element lies in the page, however far the page is scrolled. */
const box = (locator: Locator) =>
  locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y + scrollY, width, height].map((length) => Math.round(length));
  });

for (const language of LANGUAGES) {
  test(`in ${language} the couplets are cards that turn and follow the arrow keys of the page's direction`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, language);
    await way(page, language, 'list').focus();
    await page.keyboard.press('ArrowDown');
    const card = page.locator('.turn-card');
    await expect(card).toBeVisible();
    await expect(way(page, language, 'cards')).toBeFocused();
    await expect(page.locator('.couplet')).toHaveCount(7);
    await expect(page.locator('.couplets')).toBeHidden();
    const size = await box(card);
    await expect(card.locator('.front')).toContainText(RECALLED[language]);
    await card.focus();
    await page.keyboard.press('Enter');
    await expect(card.locator('.front')).toBeHidden();
    await expect(card.locator('.back .romanisation').first()).toBeVisible();
    await page.keyboard.press('Space');
    await expect(card.locator('.front')).toBeVisible();
    await expect(card.locator('.back')).toBeHidden();
    expect(await box(card)).toEqual(size);
    const onwards = language === 'ug' ? 'ArrowLeft' : 'ArrowRight';
    const progress = page.locator('.progress');
    await page.keyboard.press(onwards);
    await page.keyboard.press(onwards);
    await expect(progress).toHaveText('3 / 7');
    await page.keyboard.press(language === 'ug' ? 'ArrowRight' : 'ArrowLeft');
    await expect(progress).toHaveText('2 / 7');
    await expect(card).toBeFocused();
    const next = button(page, language, 'next');
    await next.focus();
    for (let press = 0; press < 8; press++) await page.keyboard.press('Enter');
    await expect(progress).toHaveText('7 / 7');
    await expect(next).toBeFocused();
    await page.keyboard.press('Home');
    await expect(progress).toHaveText('1 / 7');
    await expectSound(page);
  });

  test(`in ${language} words are hidden step by step, and shown one by one or all at once with the keyboard`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, language, `list ${language} ${language} ${language} - none`);
    await way(page, language, 'gaps').check();
    const first = page.locator('.gap-sheet .couplet').first();
    await expect(first.locator('.title').first()).toHaveText(RECALLED[language]);
    await expect(page.locator('.gap')).toHaveCount(0);
    let before = 0;
    await way(page, language, 'none').focus();
    for (const level of ['third', 'half', 'first', 'all']) {
      await page.keyboard.press('ArrowDown');
      await expect(way(page, language, level)).toBeFocused();
      const count = await first.locator('.gap').count();
      expect(count).toBeGreaterThan(before);
      before = count;
    }
    expect(before).toBe(BLANKS[language]);
    const say = words(language, 'learn');
    const called = (say.blank ?? '').replace('{{number}}', '2').replace('{{total}}', String(before));
    const gap = first.locator('.gap').nth(1);
    await expect(gap).toHaveAccessibleName(called);
    await expect(gap.locator('span')).toBeHidden();
    const sheet = page.locator('.gap-sheet');
    const size = [await box(gap), await box(sheet)];
    await gap.focus();
    await page.keyboard.press('Enter');
    await expect(gap.locator('span')).toBeVisible();
    await expect(gap).toHaveAccessibleName((await gap.textContent()) ?? '');
    await expect(gap).toBeFocused();
    await expect(page.locator('.learning [role=status]')).toHaveText((await gap.textContent()) ?? '');
    expect([await box(gap), await box(sheet)]).toEqual(size);
    await page.keyboard.press('Space');
    await expect(gap).toHaveAccessibleName(called);
    await expectSound(page);
    await button(page, language, 'showAll').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.gap[aria-label]')).toHaveCount(0);
    await expect(button(page, language, 'hideAll')).toBeFocused();
    await expectSound(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await expect(gap.locator('span')).toBeHidden();
    await expect(sheet).toBeVisible();
    for (const gone of ['.learn-choices', '.learn-actions', '.ways[data-learn]', '[data-couplets]'])
      await expect(page.locator(gone)).toBeHidden();
  });

  test(`in ${language} one language is recalled from another, and all choices are kept without a jump`, async ({
    page,
  }) => {
    await watchShifts(page);
    await open(page, language);
    await way(page, language, 'gaps').check();
    const say = words(language, 'learn');
    const [recall, cue] = language === 'bo' ? (['ug', 'zh'] as const) : (['bo', 'zh'] as const);
    await page.getByRole('combobox', { name: say.recall ?? '' }).selectOption(recall);
    await page.getByRole('combobox', { name: say.cue ?? '' }).selectOption(cue);
    await way(page, language, 'all').check();
    await page.reload();
    await page.waitForLoadState('networkidle');
    const first = page.locator('.gap-sheet .couplet').first();
    await expect(first.locator('.gap')).toHaveCount(BLANKS[recall]);
    await expect(first.locator('.voice').first()).toContainText(RECALLED[cue]);
    await expect(way(page, language, 'gaps')).toBeChecked();
    expect(await shiftsOf(page)).toBeLessThan(0.01);
    await page.goto(`${language}/search/`);
    await page.goto(`${language}/convention/#c5`);
    await expect(page.locator('#c5')).toBeInViewport();
    await expect(way(page, language, 'list')).toBeChecked();
  });

  test(`the ${language} convention fetches nothing for a reader of the list`, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await open(page, language);
    expect(fetched.filter((url) => /learn|\.json/.test(url))).toEqual([]);
  });
}

for (const kept of ['cards zh ug zh - half', 'gaps zh ug bo ug first']) {
  test(`kept as "${kept}", the page opens without a jump on a slow network`, async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.route(/learn[^/]*$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await open(page, 'zh', kept);
    await expect(page.locator('.learning')).toBeVisible();
    expect(await shiftsOf(page)).toBeLessThan(0.01);
  });

  for (const language of LANGUAGES) {
    test(`in ${language}, "${kept}" fits a window 320 pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, language, kept);
      await expect(page.locator('.learning')).toBeVisible();
      await expectSound(page);
    });
  }
}

test('on paper the cards are the list of all couplets', async ({ page }) => {
  await open(page, 'bo', 'cards bo zh bo - none');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.turn-card')).toBeHidden();
  await expect(page.locator('#c7')).toBeVisible();
});

test('a card drawn aside by a finger gives way to the next and does not turn', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await open(page, 'zh', 'cards zh bo zh - none');
  const card = page.locator('.turn-card');
  const [left = 0, top = 0] = await box(card);
  const [x, y] = [left + 200, top + 100];
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{ x: at, y }],
    });
  await touch('touchStart', x);
  for (const far of [30, 60, 90, 120]) await touch('touchMove', x - far);
  await touch('touchEnd');
  await expect(page.locator('.progress')).toHaveText('2 / 7');
  await expect(page.locator('.turn-card')).toHaveAttribute('data-side', 'front');
  await card.click();
  await expect(page.locator('.turn-card')).toHaveAttribute('data-side', 'back');
  await context.close();
});

test('what cannot be fetched is told, and the list stays', async ({ page, context }) => {
  await open(page, 'zh');
  await context.setOffline(true);
  await way(page, 'zh', 'cards')
    .check({ force: true })
    .catch(() => undefined);
  await expect(page.locator('.ways [role=status]')).toHaveText(words('zh', 'learn').failed ?? '');
  await expect(page.locator('#c1')).toBeVisible();
  await context.setOffline(false);
  await way(page, 'zh', 'cards').check();
  await expect(page.locator('.turn-card')).toBeVisible();
});

test('a way pressed before the script has come is shown when it comes', async ({ page }) => {
  const pressed = Promise.withResolvers<undefined>();
  await page.route(/convention[^/]*\.js$/, async (route) => {
    await pressed.promise;
    await route.continue();
  });
  await page.goto('bo/convention/', { waitUntil: 'commit' });
  await way(page, 'bo', 'gaps').check();
  pressed.resolve(undefined);
  await expect(page.locator('.gap').first()).toBeVisible();
  await expect(page.locator('[data-couplets]')).toBeHidden();
});

test('without scripts the couplets stand as a list, and nothing else is offered', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('ug/convention/');
  await expect(page.locator('.couplet')).toHaveCount(7);
  await expect(page.locator('.ways')).toBeHidden();
  await context.close();
});
