import { readFileSync } from 'node:fs';
import { type Download, expect, type Page } from '@playwright/test';
import { type Tag, words } from './site.ts';

export const PASSPHRASE = 'four quiet horses walk';

export const press = (page: Page, language: Tag, area: string, name: string) =>
  page.getByRole('button', { name: words(language, area)[name] ?? '', exact: true }).click();

export async function textOf(download: Promise<Download>): Promise<string> {
  return readFileSync(await (await download).path(), 'utf8');
}

/** Makes a key in the page: its file, and the lines for the site. */
export async function makeKey(page: Page, language: Tag) {
  const says = words(language, 'sitting');
  await press(page, language, 'sitting', 'keyMake');
  const fill = (label: string, text: string) =>
    page
      .locator('.make-key')
      .getByLabel(says[label] ?? '', { exact: true })
      .fill(text);
  await fill('name', '才让');
  await fill('unit', '县教育局');
  await fill('keyId', 'county-test');
  await fill('passphrase', PASSPHRASE);
  await fill('passphraseAgain', PASSPHRASE);
  const saved = page.waitForEvent('download');
  await press(page, language, 'sitting', 'keyMakeSave');
  const file = await textOf(saved);
  const yaml = await page.locator('.make-key textarea').inputValue();
  return { file, yaml };
}

export async function openKey(page: Page, language: Tag, file: string, passphrase: string): Promise<void> {
  await page
    .locator('#key-file')
    .setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.locator('#key-passphrase').fill(passphrase);
  await press(page, language, 'sitting', 'keyOpen');
}

/** The clerk's page of a site that trusts the organiser of this test: no key of the repository is ever trusted. */
export async function clerk(page: Page, yaml: string): Promise<void> {
  const value = (name: string) => new RegExp(`${name}: "?([^"\\n]+)`).exec(yaml)?.[1] ?? '';
  const plain = Object.fromEntries(
    ['id', 'name', 'unit', 'from', 'to'].map((name) => [name, [0, value(name)]]),
  );
  const key = [0, { x: [0, value('x')], y: [0, value('y')] }];
  const organisers = JSON.stringify([1, [[0, { ...plain, key }]]]).replaceAll('"', '&quot;');
  await page.route('**/zh/appraisal/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '&quot;organisers&quot;:[1,[]]',
      `&quot;organisers&quot;:${organisers}`,
    );
    expect(body).toContain(value('x'));
    await route.fulfill({ response: answer, body });
  });
  await page.goto('zh/appraisal/');
}
