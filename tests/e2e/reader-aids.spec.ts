import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { shiftsOf, watchShifts } from './support/shifts.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const AIDS = { zh: 'ruby rt', ug: '.latin', bo: '.latin' } as const;
const READ = { zh: 'chéng', ug: 'milletler', bo: 'mi rigs mthun sgril' } as const;

async function open(page: Page, language: Tag, path = 'documents/maqin-school/'): Promise<void> {
  await page.goto(`${language}/${path}`);
  await page.waitForLoadState('networkidle');
}

/** Opens the sheet of the aids, presses one switch, and closes the sheet again. */
async function turn(page: Page, name: string): Promise<void> {
  await page.locator('[data-aids]').click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText(name, { exact: true }).click();
  await expect(sheet.getByRole('status')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
}

const latin = (language: Tag, of: Tag) => words(language, 'reader')[`latin-${of}`] ?? '';

for (const language of LANGUAGES) {
  const say = words(language, 'reader');

  test(`in ${language} a term opens a card with three languages, by keyboard too, and is kept among my words`, async ({
    page,
  }) => {
    await open(page, language);
    await turn(page, say.words ?? '');
    const term = page.locator('#s1-p1 .term').first();
    await expect(term).toHaveAttribute('href', new RegExp(`/${language}/glossaries/[a-z-]+/#`));
    await term.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    await expect(card.locator('.card-words dd')).toHaveCount(3);
    await expect(card.locator('[lang=ug][dir=rtl]').first()).toBeVisible();
    await expect(card.locator('[lang="bo-Latn"]')).not.toBeEmpty();
    const { violations } = await axe(page).analyze();
    expect(violations).toEqual([]);
    await card.getByRole('button', { name: say.add ?? '', exact: true }).click();
    await expect(card.getByRole('status')).toHaveText(say.added ?? '');
    await page.keyboard.press('Escape');
    await expect(term).toBeFocused();
    expect(await page.evaluate(() => localStorage.getItem('sanyu-words'))).toMatch(
      /^\["[a-z-]+#[a-z0-9-]+"\]$/,
    );
  });

  test(`the ${language} text is shown with its Latin letters, which are kept, and the text itself stays the same`, async ({
    page,
  }) => {
    await open(page, language);
    const cell = page.locator('#s1-p1 .cell');
    const before = await cell.innerText();
    await turn(page, latin(language, language));
    await expect(cell.locator(AIDS[language]).first()).toBeVisible();
    expect((await cell.locator(AIDS[language]).allInnerTexts()).join(' ')).toContain(READ[language]);
    await page.reload();
    await expect(cell.locator(AIDS[language]).first()).toBeVisible();
    await turn(page, latin(language, language));
    await expect(cell.locator(AIDS[language])).toHaveCount(0);
    expect(await cell.innerText()).toBe(before);
  });

  test(`the ${language} page of a reader without aids fetches none of their code`, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await open(page, language);
    expect(fetched.filter((url) => /reading\.[^/]*\.js|\.json|aids/.test(url))).toEqual([]);
  });
}

test('every aid in three languages side by side moves nothing when the page opens', async ({ page }) => {
  await watchShifts(page);
  await page.addInitScript(() => {
    localStorage.setItem('sanyu-columns', 'zh ug bo');
    localStorage.setItem('sanyu-aids', 'words latin-zh latin-ug latin-bo size-2');
  });
  await open(page, 'zh');
  const row = page.locator('#s1-p1');
  await expect(row.locator('rt').first()).toBeVisible();
  await expect(row.locator('.latin')).toHaveCount(2);
  await expect(row.locator('[data-from=ug] .term').first()).toBeVisible();
  await expect(row.locator('[data-from=bo] .term').first()).toBeVisible();
  expect(await shiftsOf(page)).toBeLessThan(0.01);
  const { violations } = await axe(page).analyze();
  expect(violations).toEqual([]);
});

test('the text grows in three steps and the line guide follows a finger', async ({ page }) => {
  await open(page, 'zh');
  const say = words('zh', 'reader');
  const size = () =>
    page.locator('#s1-p1 .cell').evaluate((cell) => Number.parseFloat(getComputedStyle(cell).fontSize));
  const before = await size();
  await turn(page, say['size-3'] ?? '');
  expect(await size()).toBeGreaterThan(before * 1.3);
  await turn(page, say.line ?? '');
  const guide = page.locator('.line-guide');
  await page.locator('#s2-p1 .cell').click({ position: { x: 5, y: 5 } });
  const box = await guide.boundingBox();
  const text = await page.locator('#s2-p1 .cell').boundingBox();
  expect((text?.y ?? 0) + 5).toBeGreaterThan(box?.y ?? Infinity);
  expect((text?.y ?? 0) + 5).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
});

test('a passage is copied in the chosen languages, aids left out, and its link too', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(baseURL ?? '').origin,
  });
  await open(page, 'zh');
  const say = words('zh', 'reader');
  await turn(page, latin('zh', 'zh'));
  await page.locator('#s1-p1 .anchor').click();
  const menu = page.getByRole('dialog');
  await menu.getByText('བོད་ཡིག').click();
  await menu.getByRole('button', { name: say.copyText ?? '', exact: true }).click();
  await expect(menu.getByRole('status')).toHaveText(say.copied ?? '');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [zh, bo, ...more] = copied.split('\n');
  expect(zh).toMatch(/^成立民族团结创建工作领导小组/);
  expect(zh).not.toMatch(/[a-zāáǎà]/);
  expect(bo).toMatch(/^[\u0F00-\u0FFF]/);
  expect(more).toEqual([]);
  await menu.getByRole('button', { name: say.copyLink ?? '', exact: true }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\/zh\/documents\/maqin-school\/#s1-p1$/);
  const { violations } = await axe(page).analyze();
  expect(violations).toEqual([]);
  await menu.getByRole('link', { name: say.go ?? '', exact: true }).click();
  await expect(menu).toHaveCount(0);
  expect(page.url()).toMatch(/#s1-p1$/);
});

test('where nothing may be copied by itself, the text is shown to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, 'ug');
  await page.locator('#s1-p1 .anchor').click();
  const say = words('ug', 'reader');
  await page.getByRole('button', { name: say.copyText ?? '', exact: true }).click();
  await expect(page.getByRole('textbox', { name: say.copyText ?? '', exact: true })).toHaveValue(/مىللەتلەر/);
});

test('a device with a Tibetan voice offers to read Tibetan aloud, and no other', async ({ page }) => {
  await page.addInitScript(() => {
    const voice = (lang: string, localService = true) => ({ lang, localService, name: lang });
    speechSynthesis.getVoices = () =>
      [voice('zh-HK'), voice('bo-CN'), voice('ug', false)] as unknown as SpeechSynthesisVoice[];
  });
  for (const [language, count] of [
    ['bo', 1],
    ['zh', 0],
    ['ug', 0],
  ] as const) {
    await open(page, language);
    await page.locator('#s1-p1 .anchor').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const listen = new RegExp(words(language, 'reader').listen ?? '');
    await expect(page.getByRole('button', { name: listen })).toHaveCount(count);
  }
});

test('the contents say how much of each section was read', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sanyu-read', JSON.stringify({ 'maqin-school': ['s1', 's1-p1'] }));
  });
  await open(page, 'zh');
  const entry = page.locator('.contents li').filter({ has: page.locator('a[href="#s1"]') });
  await expect(entry).toContainText('100%');
  await expect(entry.getByRole('img')).toHaveAttribute('aria-label', '已读 100%');
});

test('an aid that cannot be fetched is told, and the text stays', async ({ page, context }) => {
  await open(page, 'zh');
  await context.setOffline(true);
  await page.locator('[data-aids]').click();
  await expect(page.locator('.columns [role=status]')).not.toHaveText('');
  await expect(page.locator('#s1-p1')).toBeVisible();
  await context.setOffline(false);
  await page.locator('[data-aids]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const language of LANGUAGES) {
  test(`kept words stand on the ${language} page of the glossaries and can be let go`, async ({ page }) => {
    const say = words(language, 'reader');
    await open(page, language, 'glossaries/');
    const mine = page.locator('.my-words');
    await expect(mine).toContainText(say.noWords ?? '');
    await page.evaluate(() => localStorage.setItem('sanyu-words', '["key-terms#jizhi","gone#gone"]'));
    await page.reload();
    await expect(mine.locator('li')).toHaveCount(1);
    await expect(mine.locator('li')).toContainText('机制');
    await expect(mine.getByRole('status')).toBeHidden();
    expect((await axe(page).analyze()).violations).toEqual([]);
    await mine.getByRole('button').click();
    await expect(mine.locator('li')).toHaveCount(0);
  });
}

for (const language of LANGUAGES) {
  test(`with every aid on, the ${language} page fits a window 320 pixels wide and opens at the passage asked for`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript(() => {
      localStorage.setItem('sanyu-aids', 'words latin-zh latin-ug latin-bo size-3 line');
    });
    await open(page, language, 'documents/maqin-school/#s5-p1');
    await expect(page.locator('#s5-p1')).toBeInViewport();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('#s5-p1 .term').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(0);
    expect((await axe(page).analyze()).violations).toEqual([]);
  });
}
