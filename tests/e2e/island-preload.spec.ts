import { expect, test, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPool, type PackedPool } from '#core/quiz/packed-pool.ts';
import { drawPaper, type Draw } from '#core/quiz/paper.ts';

/** What stands in the head of a quiz: see src/scripts/draw-ahead.ts. */
interface Ahead {
  readonly draw: Draw;
  readonly pool: PackedPool;
  readonly kinds: readonly (readonly string[])[];
}

const isKind = (url: string) => url.includes('/kind-');

/** Opens a quiz up to its first question: what it asked the network for, and what its own page had named. */
async function open(page: Page, quiz: string) {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\.(?:js|json)$/.test(request.url())) asked.push(request.url());
  });
  await page.goto(`zh/quizzes/${quiz}/`);
  await page.locator('[data-early=start]').click();
  await expect(page.locator('.quiz-question')).toBeVisible();
  const named = await page
    .locator('link[rel=modulepreload], link[rel=preload]')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLLinkElement ? link.href : '')));
  return { asked, named };
}

for (const quiz of ['convention', 'mock', 'exam']) {
  test(`the page of ${quiz} names all that its first question needs: nothing waits for a script that waited for another`, async ({
    page,
  }) => {
    const { asked, named } = await open(page, quiz);
    expect(named.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !named.includes(url))).toEqual([]);
    const came = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(came.length).toBe(new Set(came).size);
  });
}

test('the scripts of question kinds come only for the kinds that the paper has', async ({ page }) => {
  const { asked } = await open(page, 'convention');
  const ahead = JSON.parse((await page.locator('#ahead').textContent()) ?? '') as Ahead; // Our own page.
  const seed = await page.evaluate(async () => {
    const opened = indexedDB.open('sanyu');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const rows = opened.result.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((resolve) => (rows.onsuccess = resolve));
    return (rows.result as readonly { seed: string }[])[0]?.seed ?? ''; // The rows of our own store.
  });
  const pool = unpackPool(ahead.pool);
  const drawn = new Set(drawPaper(ahead.draw, pool, seed).questions);
  const kinds = pool.filter(({ id }) => drawn.has(id)).flatMap(({ kind }) => ahead.kinds[kind] ?? []);
  const paths = asked.filter(isKind).map((url) => new URL(url).pathname);
  expect(paths.sort()).toEqual([...new Set(kinds)].filter(isKind).sort());
});

test('a page without islands names none', async ({ page }) => {
  await page.goto('zh/documents/maqin-school/');
  await expect(page.locator('link[rel=modulepreload]')).toHaveCount(0);
});

test('no script of the site is React, and a quiz brings no schemas', async ({ page }) => {
  const folder = join('dist', '_astro');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const holds = (file: string, text: string) => readFileSync(join(folder, file), 'utf8').includes(text);
  // Where React sends whoever meets an error of its own.
  expect(scripts.filter((file) => holds(file, 'react.dev/errors'))).toEqual([]);
  const { asked } = await open(page, 'exam');
  const quiz = asked.filter((url) => url.endsWith('.js')).map((url) => url.slice(url.lastIndexOf('/') + 1));
  expect(quiz.filter((file) => holds(file, '_zod'))).toEqual([]);
});
