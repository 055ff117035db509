import { expect, test, type Page } from '@playwright/test';
import { begin, reachRace } from './support/contest.ts';
import { words } from './support/site.ts';

const says = words('zh', 'contest');

/** Two gamepads that nobody has plugged in, as the browser would tell of them. */
async function plugIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const buttons = () => Array.from({ length: 4 }, () => ({ pressed: false, touched: false, value: 0 }));
    const pads = [0, 1].map((index) => ({ index, id: `pad ${index}`, timestamp: 0, buttons: buttons() }));
    Object.defineProperty(navigator, 'getGamepads', { value: () => pads });
    Object.defineProperty(window, 'pads', { value: pads });
  });
}

/** Buttons go down, each at its moment, and up again once a frame has seen them. */
async function pressPads(
  page: Page,
  presses: readonly (readonly [pad: number, button: number, late: number])[],
): Promise<void> {
  await page.evaluate(async (all) => {
    const { pads } = window as unknown as {
      pads: { timestamp: number; buttons: { pressed: boolean }[] }[];
    };
    const now = performance.now();
    const set = (pressed: boolean) => {
      for (const [pad, button, late] of all) {
        const one = pads[pad]!;
        one.timestamp = now + late;
        one.buttons[button]!.pressed = pressed;
      }
    };
    const frame = () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
    set(true);
    await frame();
    set(false);
    await frame();
  }, presses);
}

test('gamepads are buzzers: chosen by pressing one, put in the order of their presses, told in the log', async ({
  page,
}) => {
  await plugIn(page);
  await begin(page, 'zh');
  await reachRace(page);
  await page.locator('.panel-buttons .button').nth(2).click();
  for (const [team, pad, button] of [
    [0, 0, 2],
    [3, 1, 0],
  ] as const) {
    await page.locator('.team-tools .key-field').nth(team).click();
    await expect(page.locator('.team-tools .key-field').nth(team)).toContainText(says.pressKey ?? '');
    await pressPads(page, [[pad, button, 0]]);
    await expect(page.locator('.team-tools .key-field').nth(team)).not.toContainText(says.pressKey ?? '');
  }

  await page.keyboard.press('o');
  await expect(page.locator('.move-void')).toBeVisible();
  // Both are seen in one frame; the second pad was pressed 8 milliseconds before the first.
  await pressPads(page, [
    [0, 2, 8],
    [1, 0, 0],
  ]);
  await expect(page.locator('.team-board .has-floor')).toContainText('喀拉玛盖镇队');
  await expect(page.locator('.team-board li').first()).toContainText('+8.0 ms');

  // A button that is no team's does nothing, and one that is held down is pressed once.
  await page.keyboard.press('w');
  await pressPads(page, [[0, 3, 0]]);
  await page.locator('.panel-buttons .button').nth(0).click();
  await expect(page.locator('.log-lines li').filter({ hasText: '按下抢答' })).toHaveCount(2);
});
