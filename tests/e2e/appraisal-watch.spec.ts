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

test('a page that dies in the middle of a heap goes on with what it had told of, and says what was not read', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await withWeakReader(page);
  await page.goto('zh/appraisal/');
  await page.locator('#transcripts').setInputFiles(chosen.slice(2, 4));
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await page.locator('#transcripts').setInputFiles(chosen.slice(0, 2));
  await expect(page.locator('.reading')).toContainText('endless.jsonl');
  await page.reload();
  await expect(page.locator('tbody tr')).toHaveCount(2);
  const unread = page.locator('.bench-step .notice', { hasText: '2 个没有读' });
  await expect(unread).toContainText('endless.jsonl');
  await expect(page.locator('.reading')).not.toContainText('读完');
  // The same files again: nobody twice, nobody lost.
  await page.locator('#transcripts').setInputFiles(chosen.filter(({ name }) => /^\d/.test(name)));
  await expect(page.locator('.step-state').nth(3)).toContainText('4');
  // One of them was not among those, and the clerk does not want it.
  await expect(unread).toBeVisible();
  await unread.getByRole('button').click();
  await expect(unread).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.reading')).toContainText('读完');
  await expect(unread).toHaveCount(0);
});

test('of a heap that was cut off, what was not written yet is asked for again', async ({ page }) => {
  test.setTimeout(180_000);
  const honest = await handedIn(70, 1);
  const heap = honest.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
  await withWeakReader(page);
  await page.goto('zh/appraisal/');
  const hurting = { ...heap[69]!, name: 'endless.jsonl' };
  await page.locator('#transcripts').setInputFiles([...heap.slice(0, 69), hurting]);
  await expect(page.locator('.reading')).toContainText('endless.jsonl');
  await expect(page.locator('.step-state').first()).toContainText('64');
  await page.reload();
  await expect(page.locator('.bench-step .notice')).toContainText('6 个没有读');
  await expect(page.locator('.reading')).not.toContainText('读完');
  await page.locator('#transcripts').setInputFiles(heap);
  await expect(page.locator('.step-state').nth(3)).toContainText('70');
  await expect(page.locator('.reading')).toContainText('读完');
  await expect(page.locator('.bench-step .notice')).toHaveCount(0);
});

/** A heap of honest files on the page, and one more that is not there yet. */
async function heapOn(page: Page) {
  const files = await handedIn(102, 1);
  const all = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
  const [late, ...heap] = all;
  if (late === undefined) throw new Error('nobody');
  await page.goto('zh/appraisal/');
  await page.locator('#transcripts').setInputFiles(heap);
  await expect(page.locator('.step-state').nth(3)).toContainText('101');
  // The reader's memory is free again.
  await expect.poll(() => page.workers().length).toBe(0);
  return { heap, late };
}

test('after a heap of files the reader rests, and knows everything when it is needed again', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { heap, late } = await heapOn(page);
  await page.locator('#transcripts').setInputFiles([late, { ...heap[0]!, name: 'again.jsonl' }]);
  await expect(page.locator('.step-state').nth(3)).toContainText('102');
  await page.getByLabel('查找').fill('again');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText(heap[0]!.name);
});

test('where the questions cannot be had again, a file that is added waits for them', async ({ page }) => {
  test.setTimeout(180_000);
  const { late } = await heapOn(page);
  await page.route('**/banks/**', (route) => route.abort());
  await page.locator('#transcripts').setInputFiles([late]);
  const again = page.getByRole('button', { name: '重试' });
  await expect(again).toBeVisible();
  await expect(page.locator('.step-state').nth(3)).toContainText('101');
  await page.unroute('**/banks/**');
  await again.click();
  await expect(page.locator('.step-state').nth(3)).toContainText('102');
  await expect(page.locator('tr.is-uncounted')).toHaveCount(0);
});
