import { expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { shiftsOf, watchShifts } from './support/shifts.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const PHONE = { width: 360, height: 740 };
const FIRST = { zh: '民族团结', ug: 'مىللەتلەر ئىتتىپاقلىقى', bo: 'མི་རིགས་མཐུན་སྒྲིལ' } as const;

async function open(page: Page, language: Tag, path = 'key-terms/'): Promise<void> {
  await page.goto(`${language}/glossaries/${path}`);
  await page.waitForLoadState('networkidle');
}

async function faults(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axe(page).analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.target.join(' ')}`));
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return wider > 0 ? [...found, `${wider} pixels too wide`] : found;
}

const press = (page: Page, name: string | undefined) =>
  page.getByRole('button', { name: name ?? '', exact: true }).click();

for (const language of LANGUAGES) {
  const say = words(language, 'glossary');
  const reader = words(language, 'reader');

  test(`in ${language} the terms can be learned from cards with the keyboard alone, on a phone too`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await open(page, language);
    await press(page, say.cards);
    const face = page.locator('.term-face');
    await expect(face).toHaveText(FIRST[language]);
    await expect(page.locator('.card-place')).toHaveText('1 / 90');
    await expect(page.locator('.terms')).toBeHidden();
    await expect(page.locator('.term-back')).toBeHidden();
    expect(await faults(page)).toEqual([]);
    await face.focus();
    await page.keyboard.press('Enter');
    for (const other of LANGUAGES) await expect(page.locator('.term-card')).toContainText(FIRST[other]);
    await expect(page.locator('.term-card')).toContainText('milletler ittipaqliqi');
    await expect(page.locator('.card-meaning')).not.toBeEmpty();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Space');
    await expect(page.locator('.term-back')).toBeHidden();
    const [onward, back] = language === 'ug' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    await page.keyboard.press(onward);
    await expect(page.locator('.card-place')).toHaveText('2 / 90');
    await page.keyboard.press(back);
    await page.keyboard.press(back);
    await expect(page.locator('.card-place')).toHaveText('90 / 90');
    await press(page, say.next);
    await expect(page.locator('.card-place')).toHaveText('1 / 90');
  });

  test(`in ${language} cards and their front are kept on the device, follow the filter and move nothing when the page opens`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await watchShifts(page);
    await open(page, language);
    await press(page, say.cards);
    await page.getByRole('radio', { name: 'བོད་ཡིག' }).check();
    await open(page, language);
    await expect(page.locator('.term-face')).toHaveText(FIRST.bo);
    await expect(page.locator('.term-face')).toHaveAttribute('lang', 'bo');
    expect(await shiftsOf(page)).toBeLessThan(0.005);
    await page.goto('about:blank');
    await open(page, language, 'key-terms/#jizhi');
    await expect(page.locator('.term-face')).toHaveText('ལམ་སྲོལ');
    await page.locator('#filter').fill('minzutuanjie');
    await expect(page.locator('.card-place')).toHaveText(/^1 \/ \d$/);
    await page.locator('#filter').fill('zzzz');
    await expect(page.locator('.term-card')).toBeHidden();
    await expect(page.locator('.filter [role=status]').first()).not.toBeEmpty();
    await page.locator('#filter').fill('');
    await press(page, say.cards);
    await expect(page.locator('.terms')).toBeVisible();
    await open(page, language);
    await expect(page.locator('.terms')).toBeVisible();
    await expect(page.locator('.term-card')).toHaveCount(0);
  });

  test(`in ${language} one term and the filtered table are copied as rows of a spreadsheet`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(baseURL ?? '').origin,
    });
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    await open(page, language);
    await page.locator('#minzu-tuanjie td:last-child a').focus();
    const tools = page.locator('.row-tools');
    await expect(tools).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(tools.getByRole('button', { name: say.copyTerm ?? '' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tools.getByRole('status')).toHaveText(reader.copied ?? '');
    const cells = (await pasted()).split('\t');
    expect(cells).toHaveLength(6);
    expect(cells[0]).toBe(FIRST[language]);
    expect(cells).toEqual(expect.arrayContaining([...Object.values(FIRST), 'mínzú tuánjié']));
    await page.locator('#filter').fill('民族团结');
    const shown = page.locator('.terms tbody tr[id]').filter({ visible: true });
    await expect(shown).not.toHaveCount(90);
    await press(page, say.copyTable);
    await expect(page.getByRole('search').getByText(reader.copied ?? '', { exact: true })).toBeVisible();
    const lines = (await pasted()).trimEnd().split('\r\n');
    expect(lines).toHaveLength((await shown.count()) + 1);
    for (const line of lines) expect(line.split('\t')).toHaveLength(9);
    expect(lines[1]).toMatch(/documents\/[a-z-]+\/#[a-z0-9-]+$/);
    expect(await faults(page)).toEqual([]);
  });

  test(`in ${language} the list can be cut to my words, which are taken in and let go there`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await open(page, language);
    await press(page, reader.myWords);
    const rows = page.locator('.terms tbody tr[id]').filter({ visible: true });
    await expect(rows).toHaveCount(0);
    await expect(page.getByText(say.noneKept ?? '')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await press(page, reader.myWords);
    await page.locator('#jizhi .number').click();
    await page
      .locator('.row-tools')
      .getByRole('button', { name: reader.add ?? '' })
      .click();
    await page.locator('#chuangjian .number').click();
    await page
      .locator('.row-tools')
      .getByRole('button', { name: reader.add ?? '' })
      .click();
    await press(page, reader.myWords);
    await expect(rows).toHaveCount(2);
    await page.locator('#jizhi .number').click();
    await page
      .locator('.row-tools')
      .getByRole('button', { name: reader.remove ?? '' })
      .click();
    await expect(rows).toHaveCount(1);
    await expect(page.locator('#chuangjian td:last-child a')).toBeFocused();
    await press(page, say.removeAll);
    await expect(rows).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('sanyu-words'))).toBe('[]');
    await press(page, say.restore);
    await expect(rows).toHaveCount(1);
    expect(await page.evaluate(() => localStorage.getItem('sanyu-words'))).toBe('["key-terms#chuangjian"]');
  });

  test(`in ${language} a term leads to its passage, and the passage back to the term`, async ({ page }) => {
    await open(page, language);
    await page.locator('#jizhi td:last-child a').click();
    const passage = new URL(page.url()).hash;
    await expect(page.locator(passage)).toBeInViewport();
    await page.locator(`${passage} .anchor`).click();
    const menu = page.getByRole('dialog');
    await expect(menu.getByRole('heading', { name: reader.inPassage ?? '' })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await menu.locator('a[href$="/key-terms/#jizhi"]').click();
    await expect(page.locator('#jizhi')).toBeInViewport();
    await expect(page.locator('#jizhi')).toBeVisible();
  });
}

test('where nothing may be copied by itself, the rows are shown to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, 'ug', 'seven-entries/');
  await press(page, words('ug', 'glossary').copyTable);
  const field = page.locator('.by-hand').first();
  await expect(field).toHaveValue(/进学校/);
  await expect(field).toBeFocused();
  const chosen = () => field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
  expect(await chosen()).toBeGreaterThan(500);
});

test('a reader of the table alone fetches no code for what else can be done with it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page, 'zh');
  expect(fetched.filter((url) => /act\.[^/]*\.js|\.json|cards/.test(url))).toEqual([]);
});

test('a filtered list stays filtered on a phone and on paper', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, 'bo', 'seven-entries/');
  await page.locator('#filter').fill('slobgrwar');
  await expect(page.locator('.terms tbody tr').filter({ visible: true })).toHaveCount(1);
  await press(page, words('bo', 'glossary').cards);
  await expect(page.locator('.term-card')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.term-card')).toBeHidden();
  await expect(page.locator('.terms tbody tr').filter({ visible: true })).toHaveCount(1);
});
