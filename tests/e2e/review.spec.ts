import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LANGUAGES, words } from './support/site.ts';

/** Passages of a translation that nobody has signed. */
const drafts = (file: string) =>
  (readFileSync(file, 'utf8').match(/^\{#(?!.* status="reviewed")/gm) ?? []).length;
const slugs = ['maqin-school', 'gonghe-county', 'chengbei-bureau', 'term-explanations', 'karamagai-town'];

for (const language of LANGUAGES) {
  test(`the page for reviewers in ${language} sets every draft beside its original, on screen and on paper`, async ({
    page,
  }) => {
    await page.goto(`./${language}/help/`);
    await page.getByRole('link', { name: words(language, 'review').link ?? '' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language, 'review').title ?? '');
    const shown = language === 'zh' ? ['ug', 'bo'] : [language];
    const pairs = page.locator('.pair');
    for (const tag of shown) {
      for (const slug of slugs) {
        const passages = page.locator(`#${tag}-${slug} .id a[href*="#"]`);
        await expect(passages).toHaveCount(drafts(`content/documents/${slug}/${tag}.md`));
        await expect(page.locator(`#${tag}-${slug} .id a:not([href*="#"])`)).not.toHaveCount(0);
      }
      // Seven couplets of two lines and a meaning; ninety terms with a word and a meaning at least.
      await expect(page.locator(`#${tag}-convention .id a[href*="#c"]`)).toHaveCount(21);
      const terms = await page.locator(`#${tag}-key-terms .id a[href*="#"]`).count();
      expect(terms).toBeGreaterThanOrEqual(180);
    }
    const [source, translation] = await Promise.all(
      [1, 2].map((at) => pairs.first().locator('> p').nth(at).boundingBox()),
    );
    expect(source?.y).toBe(translation?.y);
    expect((source?.x ?? 0) < (translation?.x ?? 0)).toBe(language !== 'ug');
    await page.emulateMedia({ media: 'print' });
    await expect(pairs.first().locator('.remark')).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });
}
