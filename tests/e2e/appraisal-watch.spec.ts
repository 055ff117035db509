import { expect, test, type Page } from '@playwright/test';
import { handedIn } from '../support/handed-in.ts';

let chosen: { name: string; mimeType: string; buffer: Buffer }[];

/** Files that hurt whoever reads them, between honest ones. */
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const files = await handedIn(4, 3);
  const honest = files.map(({ name, bytes }) => ({ name, buffer: Buffer.from(bytes) }));
  const [first, second, third, fourth] = honest;
  if (!first || !second || !third || !fourth) throw new Error('nobody');
  const hurting = (name: string) => ({ name, buffer: first.buffer });
  const order = [first, hurting('endless.jsonl'), second, third, hurting('deadly.jsonl'), fourth];
  chosen = order.map((file) => ({ ...file, mimeType: '' }));
});

/** A reader that hangs on one file and dies of another, as one of ours would if it had such a mistake. */
async function withWeakReader(page: Page): Promise<void> {
  await page.route('**/bench-worker*.js', async (route) => {
    const response = await route.fetch();
    const weak = `const slice = Blob.prototype.slice;
      Blob.prototype.slice = function (...range) {
        if (this.name === 'endless.jsonl') for (;;);
        if (this.name === 'deadly.jsonl') self.close();
        return slice.apply(this, range);
      };`;
    await route.fulfill({ response, body: `${weak}\n${await response.text()}` });
  });
}

test('a reader that hangs or dies is ended, its file is named, and every other file is read', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await withWeakReader(page);
  await page.goto('zh/appraisal/');
  await page.locator('#transcripts').setInputFiles(chosen);
  await expect(page.locator('tbody tr')).toHaveCount(6, { timeout: 120_000 });
  await expect(page.locator('tr.is-uncounted')).toHaveCount(2);
  for (const name of ['endless.jsonl', 'deadly.jsonl']) {
    await expect(page.locator('tr.is-uncounted', { hasText: name })).toContainText('超过 10 秒');
  }
  // Nobody is counted twice.
  await expect(page.locator('tr.is-uncounted')).toHaveCount(2);
  await expect(page.locator('.step-state').nth(3)).toContainText('4');

  // It listens on, and what was read is still there when the browser died.
  await page
    .locator('#transcripts')
    .setInputFiles({ name: 'x.png', mimeType: '', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) });
  await expect(page.locator('tbody tr')).toHaveCount(7);
  await page.reload();
  await expect(page.locator('tbody tr')).toHaveCount(7);
  await expect(page.locator('.step-state').nth(3)).toContainText('4');
});

test('a page that dies in the middle of a heap goes on with what it had told of', async ({ page }) => {
  test.setTimeout(180_000);
  await withWeakReader(page);
  await page.goto('zh/appraisal/');
  await page.locator('#transcripts').setInputFiles(chosen.slice(2, 4));
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await page.locator('#transcripts').setInputFiles(chosen.slice(0, 2));
  await expect(page.locator('.reading')).toContainText('endless.jsonl');
  await page.reload();
  await expect(page.locator('tbody tr')).toHaveCount(2);
  // The same files again: nobody twice, nobody lost.
  await page.locator('#transcripts').setInputFiles(chosen.filter(({ name }) => /^\d/.test(name)));
  await expect(page.locator('.step-state').nth(3)).toContainText('4');
});
