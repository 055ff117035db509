import { RabByungYear, SolarDay } from 'tyme4ts';
import { expect, test } from 'vitest';
import { readLibrary } from '#library/read-library.ts';
import { losar, tibetanDay } from './phugpa.ts';

const { library } = await readLibrary('.');
const { festivals } = library.festivalCalendar;
const datesOf = (id: string) => festivals.find((festival) => festival.id === id)?.dates ?? [];
const YEARS = ['2026', '2027', '2028'];

test('every festival has its day in each of the three years', () => {
  for (const { id, dates } of festivals) {
    expect(
      dates.map(({ date }) => date.slice(0, 4)),
      id,
    ).toEqual(YEARS);
  }
});

test('Spring Festival is the first day of the first month of the lunar calendar', () => {
  for (const { date } of datesOf('spring-festival')) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
    expect([lunar.getMonth(), lunar.getDay()], date).toEqual([1, 1]);
  }
});

test('Losar and Shoton are where the Phugpa reckoning puts them', () => {
  const years = YEARS.map(Number);
  expect(datesOf('losar').map(({ date }) => date)).toEqual(years.map(losar));
  expect(datesOf('shoton').map(({ date }) => date)).toEqual(years.map((year) => tibetanDay(year, 6, 30)));
});

test('a second reckoning of the Tibetan calendar agrees on Losar', () => {
  for (const { date } of datesOf('losar')) {
    const first = RabByungYear.fromYear(Number(date.slice(0, 4)))
      .getFirstMonth()
      .getFirstDay();
    const day = first.getSolarDay();
    expect([day.getYear(), day.getMonth(), day.getDay()], date).toEqual(date.split('-').map(Number));
  }
});

test('Roza and Qurban follow the reckoned day or the next one', () => {
  const reckoned = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const moonDay = (time: number) => /\d+\/\d+/.exec(reckoned.format(time))?.[0];
  for (const [id, day] of [
    ['roza', '10/1'],
    ['qurban', '12/10'],
  ] as const) {
    for (const { date, or, status } of datesOf(id)) {
      const time = Date.parse(date);
      const near = status === 'computed' ? [moonDay(time)] : [moonDay(time), moonDay(time - 86_400_000)];
      expect(near, `${id} ${date}`).toContain(day);
      expect(or !== undefined, `${id} ${date}`).toBe(status === 'computed');
    }
  }
});
