import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LANGUAGES, pages } from './support/site.ts';

const BOARDS = pages().filter((path) => path.endsWith('/board/'));

test('the convention and every glossary have a board in every language', () => {
  const glossaries = readdirSync('content/glossaries').filter((file) => !file.startsWith('exceptions'));
  expect(BOARDS).toHaveLength(LANGUAGES.length * (glossaries.length + 1));
});

for (const path of BOARDS) {
  test(`${path} shows every line inside its sheet, on the screen, on A3 and on A1`, async ({ page }) => {
    for (const [media, size] of [
      ['screen', ''],
      ['print', ''],
      ['print', '#a1'],
    ] as const) {
      // The address alone would be a jump inside the page that is open already.
      await page.goto('about:blank');
      await page.emulateMedia({ media });
      await page.goto(`.${path}${size}`);
      await page.evaluate(() => document.fonts.ready);
      const outside = await page.locator('.sheet').evaluateAll((sheets) =>
        sheets.flatMap((sheet) => {
          const edge = sheet.getBoundingClientRect();
          const foot = sheet.querySelector('.board-foot')?.getBoundingClientRect();
          return [...sheet.querySelectorAll('.board-voice p, .board-title, .board-twin, .board-foot *')]
            .filter((part) => {
              const box = part.getBoundingClientRect();
              const below = part.closest('.board-foot') ? edge.bottom : (foot?.top ?? 0);
              return box.left < edge.left || box.right > edge.right || box.bottom > below + 1;
            })
            .map((part) => part.textContent);
        }),
      );
      expect(outside, `${media} ${size}`).toEqual([]);
    }
  });
}

for (const language of LANGUAGES) {
  test(`the boards in ${language} print on one A3 or one A1 sheet each`, async ({ page }) => {
    for (const [size, box] of [
      ['', [1190.55, 841.89]],
      ['#a1', [2383.94, 1683.78]],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`./${language}/convention/board/${size}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...sides]) =>
        sides.map(Number),
      );
      expect(boxes).toHaveLength(1);
      for (const [index, side] of (boxes[0] ?? []).entries()) {
        expect(Math.abs(side - (box[index] ?? 0))).toBeLessThan(2);
      }
    }
  });
}

test('the code on a board leads to the page it stands for', async ({ page }) => {
  await page.goto('./ug/convention/board/');
  const code = page.locator('.board-code');
  await expect(code).toHaveAccessibleName(/\/ug\/convention\/$/);
  // At most thirty-three modules and a quiet zone: on A3 each is wide enough for an old telephone.
  const box = await code.getAttribute('viewBox');
  expect(Number(box?.split(' ')[2])).toBeLessThanOrEqual(49);
});

test('a board is reached from its page and leads back to it', async ({ page }) => {
  for (const path of ['convention/', 'glossaries/seven-entries/']) {
    await page.goto(`./bo/${path}`);
    await page.locator('a[href$="board/"]').click();
    await expect(page).toHaveURL(new RegExp(`/bo/${path}board/$`));
    await page.locator('.board-sizes a').first().click();
    await expect(page).toHaveURL(new RegExp(`/bo/${path}$`));
  }
});

for (const language of LANGUAGES) {
  test(`on the boards in ${language} no language is larger or bolder than another`, async ({ page }) => {
    for (const path of ['convention/', 'glossaries/seven-entries/', 'glossaries/key-terms/']) {
      await page.goto(`./${language}/${path}board/`);
      for (const part of ['.board-head [lang]', '.board-voice p:first-child']) {
        const looks = await page.locator(part).evaluateAll((texts) =>
          texts.map((text) => {
            const { fontSize, fontWeight, color } = getComputedStyle(text);
            return [fontSize, fontWeight, color].join(' ');
          }),
        );
        expect(looks.length).toBeGreaterThanOrEqual(LANGUAGES.length);
        expect(new Set(looks).size, `${path} ${part}`).toBe(1);
      }
    }
  });
}
