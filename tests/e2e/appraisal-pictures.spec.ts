import { expect, test, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { formatHandIn } from '#formats/hand-in-code.ts';
import { qrCode } from '#formats/qr-code.ts';
import { handedIn, type HandedInFile } from '../support/handed-in.ts';
import { LANGUAGES } from './support/site.ts';

let files: readonly HandedInFile[];
test.beforeAll(async () => {
  test.setTimeout(120_000);
  files = await handedIn(2, 3);
});

interface Picture {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What a phone's screen shows while a transcript is handed in, photographed: one picture a code. */
async function pictures(page: Page, at: number): Promise<Picture[]> {
  const codes = formatHandIn(files[at]?.bytes ?? new Uint8Array());
  if (!codes.ok) throw new Error(codes.error.code);
  await page.setViewportSize({ width: 412, height: 700 });
  const taken: Picture[] = [];
  for (const [index, code] of codes.value.entries()) {
    const { size, path } = qrCode(code, 'M');
    const svg = `<svg viewBox="0 0 ${size} ${size}" width="340"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
    await page.setContent(`<h1>${index + 1}/${codes.value.length}</h1>${svg}<p>三语</p>`);
    const type = index % 2 === 0 ? 'png' : 'jpeg';
    const buffer = await page.screenshot({ type });
    taken.push({ name: `${at}-${index}.${type}`, mimeType: `image/${type}`, buffer });
  }
  return taken;
}

test('pictures of hand-in codes that are dropped are read, of several people and in any order', async ({
  page,
}) => {
  const first = await pictures(page, 0);
  const second = await pictures(page, 1);
  expect(first.length).toBeGreaterThan(1);
  await page.setContent('<h1>没有码</h1>');
  const plain = { name: 'plain.png', mimeType: 'image/png', buffer: await page.screenshot() };
  await page.goto('zh/appraisal/');
  await page.locator('#transcripts').setInputFiles([...second.toReversed(), plain, ...first]);
  // Two people, and a picture that is only a picture.
  await expect(page.locator('tbody tr')).toHaveCount(3);
  for (const { learner } of files) await expect(page.locator('tbody')).toContainText(learner.number);
  await expect(page.locator('tr.is-foreign')).toContainText('plain.png');
  await expect(page.locator('tr.is-foreign')).toContainText('没有读到成绩单的二维码');
});

test('a code that is missing among the pictures is said, with how many there are', async ({ page }) => {
  const [, ...rest] = await pictures(page, 0);
  await page.goto('zh/appraisal/');
  await page.locator('#transcripts').setInputFiles(rest);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tr.is-uncounted')).toContainText(`${rest.length + 1} 段里有 ${rest.length} 段`);
});

for (const language of LANGUAGES) {
  test(`pictures of codes in an archive are read like those that are dropped, and counted in ${language}`, async ({
    page,
  }) => {
    const [first, ...others] = await pictures(page, 0);
    await page.setContent('<h1>∅</h1>');
    const plain = await page.screenshot();
    const entries = Object.fromEntries(others.map(({ name, buffer }) => [`卓玛/${name}`, buffer]));
    const other = Buffer.from(files[1]?.bytes ?? []);
    const zip = zipSync({ ...entries, 'plain.png': plain, 'other.jsonl': other }, { level: 0 });
    const archive = { name: 'all.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) };
    await page.goto(`${language}/appraisal/`);
    // One picture of the same person lies beside the archive.
    await page.locator('#transcripts').setInputFiles([archive, ...(first === undefined ? [] : [first])]);
    await expect(page.locator('tbody tr')).toHaveCount(3);
    for (const { learner } of files) await expect(page.locator('tbody')).toContainText(learner.number);
    await expect(page.locator('tr.is-foreign')).toHaveCount(1);
    await expect(page.locator('tr.is-foreign')).toContainText('all.zip/plain.png');
    await expect(page.locator('tr.is-uncounted')).toHaveCount(0);
  });
}
