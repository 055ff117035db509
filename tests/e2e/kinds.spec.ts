import { expect, test, type Locator, type Page } from '@playwright/test';
import { axe } from './support/axe.ts';
import { choose } from './support/quiz.ts';
import { LANGUAGES, words } from './support/site.ts';

const KINDS = 8;
/** Enough to meet every kind of the bank: papers of ten, drawn by these seeds in this order. */
const SEEDS = 12;

/** Every attempt of the page is drawn by a fixed seed, so that each run meets the same questions. */
async function fixLuck(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const rounds = Number(sessionStorage.getItem('round') ?? '0');
    sessionStorage.setItem('round', String(rounds + 1));
    let next = rounds * 1000;
    crypto.getRandomValues = (bytes) => {
      if (bytes instanceof Uint8Array) bytes.fill((next += 1) % 251);
      return bytes;
    };
  });
}

/** A kind by how it looks: what is chosen from bears no name of its own. */
async function kindOf(question: Locator): Promise<string> {
  const [, own] = ((await question.getAttribute('class')) ?? '').split(' ');
  if (own !== undefined) return own;
  if ((await question.getByRole('checkbox').count()) > 0) return 'multiple-choice';
  const names = await question
    .locator('input')
    .evaluateAll((all) => all.map((one) => one.getAttribute('name')));
  return new Set(names).size > 1 ? 'true-false' : 'single-choice';
}

async function faults(page: Page, state: string): Promise<readonly string[]> {
  const { violations } = await axe(page).include('.island').analyze();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${state} ${id} ${nodes[0]?.target.join(' ')}`),
    ...(wider > 0 ? [`${state} is ${wider} pixels too wide`] : []),
  ];
}

/** What is wrong with the keyboard of the page, where the question offers one: its rows stay rows on a narrow screen. */
async function keyboardFaults(page: Page, open: string): Promise<readonly string[]> {
  const offer = page.getByRole('button', { name: open, exact: true }).first();
  if (!(await offer.isVisible())) return [];
  await offer.click();
  const board = page.locator('.board').first();
  await board.waitFor();
  const broken = await board.locator('.board-row').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const keys = [...row.children].map((key) => key.getBoundingClientRect());
      const lines = new Set(keys.map(({ top }) => Math.round(top))).size;
      return lines > 1 || keys.some(({ width }) => width < 24) ? [row.textContent] : [];
    }),
  );
  return [...broken.map((row) => `keyboard row ${row}`), ...(await faults(page, 'keyboard'))];
}

for (const language of LANGUAGES) {
  test(`no kind of question is a barrier in ${language}, open or told`, async ({ page }) => {
    test.setTimeout(300_000);
    await fixLuck(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const says = words(language, 'quiz');
    const button = (key: string) => page.getByRole('button', { name: says[key] ?? '', exact: true });
    const met = new Map<string, readonly string[]>();
    const keyboard: string[] = [];
    for (let seed = 0; seed < SEEDS && met.size < KINDS; seed++) {
      await page.goto(`${language}/quizzes/convention/`);
      await page.evaluate(async () => {
        const deleting = indexedDB.deleteDatabase('sanyu');
        // Left behind, the attempt before would go on instead.
        await new Promise((done) => (deleting.onsuccess = done));
      });
      await page.reload();
      await page.locator('[data-early=start]').click();
      for (let question = 0; question < 10; question++) {
        const asked = page.locator('fieldset.question');
        await asked.waitFor();
        const kind = await kindOf(asked);
        const isNew = !met.has(kind);
        if (isNew) met.set(kind, await faults(page, kind));
        if (isNew) keyboard.push(...(await keyboardFaults(page, says.keyboardShow ?? '')));
        await choose(asked, 0);
        await button('confirm').click();
        await button('next').or(button('showResult')).waitFor();
        if (isNew) met.set(kind, [...(met.get(kind) ?? []), ...(await faults(page, `${kind} told`))]);
        if (question < 9) await button('next').click();
      }
    }
    expect([...met.values()].flat()).toEqual([]);
    expect(keyboard).toEqual([]);
    expect(met.size).toBe(KINDS);
  });
}
