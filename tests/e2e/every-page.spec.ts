import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { LANGUAGES, pages } from './support/site.ts';

const ALLOWED_KEYS = [
  'sanyu',
  'sanyu-read',
  'sanyu-columns',
  'sanyu-place',
  'sanyu-language',
  'sanyu-words',
  'sanyu-aids',
  'sanyu-cards',
  'sanyu-learn',
  'sanyu-due',
];

for (const path of pages()) {
  test(`${path} loads without an error, a foreign request, a cookie or a violated policy, in light and in dark, names itself and its twins, and fits a window 320 pixels wide`, async ({
    page,
    context,
    baseURL,
  }) => {
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== new URL(baseURL ?? '').origin && url.protocol !== 'blob:')
        wrong.push(`request to ${url.href}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(`.${path}`);
    await page.waitForLoadState('networkidle');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const all = axe(page);
      // In the dark only the colours are others.
      const { violations } = await (
        colorScheme === 'dark' ? all.withRules(['color-contrast', 'link-in-text-block']) : all
      ).analyze();
      wrong.push(
        ...violations.map(
          (one) =>
            `${colorScheme} ${one.id}: ${one.nodes[0]?.target.join(' ')} ${one.nodes[0]?.failureSummary}`,
        ),
      );
    }
    wrong.push(...(await context.cookies()).map((cookie) => `cookie ${cookie.name}`));
    const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    wrong.push(...keys.filter((key) => !ALLOWED_KEYS.includes(key)).map((key) => `storage key ${key}`));
    expect(wrong).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect((await page.title()).length).toBeGreaterThan(3);
    expect((await page.locator('meta[name=description]').getAttribute('content'))?.length).toBeGreaterThan(5);
    const twins = await page
      .locator('link[rel=alternate]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
    expect(twins).toEqual(['zh-Hans', 'ug', 'bo', 'x-default']);
    const root = page.locator('html');
    const tag = path.split('/')[1] ?? '';
    await expect(root).toHaveAttribute('dir', tag === 'ug' ? 'rtl' : 'ltr');
    await expect(root).toHaveAttribute('lang', tag === '' || tag === 'zh' ? 'zh-Hans' : tag);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    // A key of the interface that has no text shows itself as a bare word.
    expect(await page.locator('main').innerText()).not.toMatch(/\b[a-z]+[A-Z][a-zA-Z]+\b(?<!JavaScript)/);
  });
}

test('no two pages of a language describe themselves in the same words', () => {
  for (const language of LANGUAGES) {
    const first = new Map<string, string>();
    const same = pages()
      .filter((path) => path.startsWith(`/${language}/`))
      .flatMap((path) => {
        const html = readFileSync(`dist${path}index.html`, 'utf8');
        const words = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
        const known = first.get(words);
        first.set(words, known ?? path);
        return known === undefined ? [] : [`${known} ${path}`];
      });
    expect(same).toEqual([]);
  }
});

test('the sitemap names every page that may be found, and no other', () => {
  const named = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  const findable = pages().filter(
    (path) => !readFileSync(`dist${path}index.html`, 'utf8').includes('noindex'),
  );
  expect(named.toSorted()).toEqual(findable.toSorted());
});
