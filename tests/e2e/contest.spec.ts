import { spawn, type ChildProcess } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';
import { freePort } from '../../set-up/free-port.mjs';
import { axe } from './support/axe.ts';
import { begin, projectorOf, reachRace } from './support/contest.ts';
import { LANGUAGES, words } from './support/site.ts';

test('a contest is played by keyboard alone, with the projector following, and its reload losing nothing', async ({
  page,
  context,
}) => {
  await begin(page, 'zh');
  const projector = await projectorOf(context, page, 'zh');
  await page.bringToFront();
  const state = page.locator('.floor-state');
  const points = page.locator('.team-board .board-points');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.move-ask')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(state).toContainText('城北区队');
  await page.keyboard.press('t');
  await expect(projector.locator('.stage-clock')).not.toHaveClass(/is-still/);
  await page.keyboard.press('r');
  await expect(points.first()).toHaveText('110');
  await page.keyboard.press('v');
  await expect(projector.locator('.stage-answer')).toBeVisible();
  await page.keyboard.press('z');
  await page.keyboard.press('z');
  await expect(points.first()).toHaveText('100');
  await page.keyboard.press('y');
  await expect(points.first()).toHaveText('110');

  await page.reload();
  await expect(points.first()).toHaveText('110');
  await projector.reload();
  await expect(projector.locator('.stage-teams .stage-points').first()).toHaveText('110');
  await page.keyboard.press('b');
  await expect(projector.locator('.stage-table')).toBeVisible();
  await page.keyboard.press('Shift+Slash');
  await expect(page.locator('.key-list')).toBeVisible();
});

test('the first press of a race has the floor, told on the projector, also when the projector has the keyboard', async ({
  page,
  context,
}) => {
  await begin(page, 'zh');
  const projector = await projectorOf(context, page, 'zh');
  await page.bringToFront();
  await reachRace(page);
  await page.keyboard.press('o');
  await expect(projector.locator('.stage-news')).toHaveClass(/is-go/);
  await projector.bringToFront();
  await projector.keyboard.press('3');
  await projector.keyboard.press('1');
  await expect(projector.locator('.stage-teams .has-floor')).toContainText('玛沁县队');
  await projector.keyboard.press('w');
  await expect(page.locator('.team-board .board-points').nth(2)).toHaveText('120');
});

test('presses five milliseconds apart are put in their order, closer ones are told as simultaneous', async ({
  page,
}) => {
  await begin(page, 'zh');
  await reachRace(page);
  const press = (first: string, second: string, apart: number) =>
    page.evaluate(
      ([one, two, later]) => {
        const event = (code: string, at: number) => {
          const key = new KeyboardEvent('keydown', { code, bubbles: true });
          // The browser stamps real keys so; a made one has the moment it was made.
          Object.defineProperty(key, 'timeStamp', { value: at });
          return key;
        };
        const at = performance.now();
        // The later one arrives first.
        dispatchEvent(event(two, at + later));
        dispatchEvent(event(one, at));
      },
      [first, second, apart] as const,
    );
  await page.keyboard.press('o');
  await expect(page.locator('.move-void')).toBeVisible();
  await press('Digit4', 'Digit2', 5);
  await expect(page.locator('.team-board .has-floor')).toContainText('喀拉玛盖镇队');
  await expect(page.locator('.floor-state')).toContainText('喀拉玛盖镇队');
  await page.keyboard.press('o');
  await expect(page.locator('.team-board .has-floor')).toHaveCount(0);
  await press('Digit4', 'Digit2', 4);
  await expect(page.locator('.floor-state')).toContainText(/共和县队.*喀拉玛盖镇队|喀拉玛盖镇队.*共和县队/);
});

test('an appeal tells its effect on points and winner before it is done', async ({ page }) => {
  const says = words('zh', 'contest');
  await begin(page, 'zh');
  await page.locator('.move-round').click();
  await page.locator('.move-ask').click();
  await page.locator('.move-wrong').click();
  await page.locator('.panel-buttons .button').nth(1).click();
  await page.getByRole('button', { name: '城北区队申诉' }).click();
  await page.getByRole('button', { name: says.uphold ?? '', exact: true }).click();
  await expect(page.locator('.effect')).toContainText('100 分变成 110 分');
  await expect(page.locator('.effect')).toContainText(
    '“城北区队 · 共和县队 · 玛沁县队 · 喀拉玛盖镇队”变成“城北区队”',
  );
  await expect(page.locator('.team-board .board-points').first()).toHaveText('100');
  await page.getByRole('button', { name: says.confirm ?? '', exact: true }).click();
  await expect(page.locator('.team-board .board-points').first()).toHaveText('110');
});

test.describe('without a network', () => {
  let server: ChildProcess | null = null;
  test.afterEach(() => server?.kill());

  test('a contest goes on when the server stops after both windows are open', async ({ browser }) => {
    const port = await freePort();
    server = spawn(process.execPath, ['set-up/serve.mjs'], {
      env: { ...process.env, SANYU_PORT: String(port) },
    });
    await new Promise((ready) => server?.stdout?.once('data', ready));
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${port}${process.env.SANYU_BASE ?? '/'}`,
    });
    const page = await context.newPage();
    await begin(page, 'zh', LANGUAGES);
    const projector = await projectorOf(context, page, 'zh');
    server.kill();
    await expect(async () => expect(await page.request.get('zh/').catch(() => null)).toBeNull()).toPass();
    await page.bringToFront();
    await reachRace(page);
    await page.keyboard.press('o');
    await page.keyboard.press('2');
    await expect(projector.locator('.stage-teams .has-floor')).toContainText('共和县队');
    await page.keyboard.press('r');
    await page.keyboard.press('v');
    await expect(projector.locator('.stage-answer .stage-cell')).toHaveCount(3);
    for (const panel of [0, 1, 2, 3, 4, 5]) await page.locator('.panel-buttons .button').nth(panel).click();
    await expect(page.locator('.key-list')).toBeVisible();
    await page.locator('.panel-buttons .button').nth(4).click();
    const [sheets] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words('zh', 'contest').saveXlsx ?? '', exact: true }).click(),
    ]);
    expect(sheets.suggestedFilename()).toMatch(/\.xlsx$/);
    await context.close();
  });
});

for (const language of LANGUAGES) {
  test(`console and projector have no axe violation and cut nothing off in ${language}`, async ({
    page,
    context,
  }) => {
    const wrong: string[] = [];
    for (const target of [page]) {
      target.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
      });
    }
    await begin(page, language, LANGUAGES);
    const projector = await projectorOf(context, page, language);
    const check = async (of: Page, where: string) => {
      const { violations } = await axe(of).analyze();
      wrong.push(...violations.map((one) => `${where} ${one.id}: ${one.nodes[0]?.target.join(' ')}`));
    };
    const fits = async (where: string) => {
      for (const viewport of [
        { width: 1024, height: 768 },
        { width: 1920, height: 1080 },
      ]) {
        await projector.setViewportSize(viewport);
        const over = () =>
          projector.locator('.stage-fit').evaluate((fit) => fit.scrollHeight - fit.clientHeight);
        await expect.poll(over, { message: `${where} at ${viewport.width}` }).toBeLessThanOrEqual(1);
      }
    };
    await check(projector, 'welcome');
    await page.bringToFront();
    await page.keyboard.press('PageDown');
    await check(projector, 'standings');
    await page.keyboard.press('PageDown');
    await expect(projector.locator('.stage-question')).toBeVisible();
    await fits('question');
    await check(projector, 'question');
    await check(page, 'desk');
    await page.keyboard.press('r');
    await page.keyboard.press('v');
    await expect(projector.locator('.stage-answer')).toBeVisible();
    await fits('answer');
    await check(projector, 'answer');
    for (const panel of [0, 1, 2, 3, 4, 5]) {
      await page.locator('.panel-buttons .button').nth(panel).click();
      await check(page, `panel ${panel}`);
    }
    expect(wrong).toEqual([]);
    for (const tag of LANGUAGES) {
      const cell = projector.locator('.stage-prompt .stage-cell').nth(LANGUAGES.indexOf(tag));
      await expect(cell).toHaveAttribute('dir', tag === 'ug' ? 'rtl' : 'ltr');
    }
  });
}

test('the names of twelve teams stand in one line each below the question, on a projector of any shape', async ({
  page,
  context,
}) => {
  await page.goto('ug/contest/');
  await page.locator('astro-island[ssr]').waitFor({ state: 'detached' });
  await page.getByLabel(words('ug', 'contest').teamCount ?? '').fill('12');
  await page.locator('.team-fields > li').nth(11).waitFor();
  await page.getByRole('button', { name: words('ug', 'contest').begin ?? '', exact: true }).click();
  await page.locator('.desk').waitFor();
  const projector = await projectorOf(context, page, 'ug');
  await page.bringToFront();
  await page.locator('.move-round').click();
  await page.locator('.move-ask').click();
  await expect(projector.locator('.stage-team-name')).toHaveCount(12);
  const lines = () =>
    projector.locator('.stage-team-name').evaluateAll((names) =>
      names.map((name) => {
        const range = document.createRange();
        range.selectNodeContents(name);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 12))).size;
      }),
    );
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await projector.setViewportSize({ width, height });
    await expect.poll(lines).toEqual(Array.from({ length: 12 }, () => 1));
  }
});

test('a rehearsal is marked on the projector and kept apart', async ({ page, context }) => {
  await page.goto('zh/contest/');
  await page.getByLabel(words('zh', 'contest').rehearse ?? '').check();
  await page.getByRole('button', { name: words('zh', 'contest').begin ?? '', exact: true }).click();
  await page.locator('.desk').waitFor();
  const projector = await projectorOf(context, page, 'zh');
  await expect(projector.locator('.stage-rehearsal')).toBeVisible();
  await page.getByRole('button', { name: words('zh', 'contest').leave ?? '', exact: true }).click();
  await expect(page.locator('.kept-matches .badge')).toHaveCount(1);
});

test('rules are changed in the page, saved as a file and opened again', async ({ page }) => {
  const says = words('zh', 'contest');
  await page.goto('zh/contest/');
  await page.getByText(says.editRules ?? '', { exact: true }).click();
  await page.locator('.format-editor > .rule-fields input').first().fill('200');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: says.saveRules ?? '', exact: true }).click(),
  ]);
  await page.reload();
  await page.locator('.file-button input').setInputFiles(await file.path());
  await page.getByText(says.editRules ?? '', { exact: true }).click();
  await expect(page.locator('.format-editor > .rule-fields input').first()).toHaveValue('200');
  await page.locator('.file-button input').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(page.getByRole('alert')).toBeVisible();
});
