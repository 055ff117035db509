import { expect, test } from '@playwright/test';
import { LANGUAGES } from './support/site.ts';

const DAYS = [
  { day: '2026-02-10T10:00:00+08:00', quiz: 'convention' },
  { day: '2020-02-10T10:00:00+08:00', quiz: '' },
];

for (const language of LANGUAGES) {
  test(`the home page in ${language} names the next quiz of the year's plan, the plan itself where no plan covers the day, and moves nothing`, async ({
    page,
  }) => {
    const places: unknown[] = [];
    for (const { day, quiz } of DAYS) {
      await page.clock.setFixedTime(new Date(day));
      await page.goto(`./${language}/`);
      const seen = page.locator('[data-plans] a:not(.off)');
      await expect(seen).toHaveAttribute('data-task', quiz);
      await expect(seen).toHaveCount(1);
      places.push(await page.locator('[data-plans]').boundingBox());
    }
    expect(places[0]).toEqual(places[1]);
    await page.clock.setFixedTime(new Date(DAYS[0]?.day ?? ''));
    await page.goto(`./${language}/`);
    await page.locator('[data-plans] a[data-task=convention]').click();
    await expect(page).toHaveURL(new RegExp(`/${language}/quizzes/convention/$`));
  });
}
