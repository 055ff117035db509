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
    const files = shown.flatMap((tag) => slugs.map((slug) => `content/documents/${slug}/${tag}.md`));
    const pairs = page.locator('.pair');
    await expect(pairs).toHaveCount(files.reduce((sum, file) => sum + drafts(file), 0));
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
