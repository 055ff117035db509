import { EducationMonth } from '#core/education-month/education-month.ts';
import { FestivalCalendar } from '#core/education-month/festival.ts';
import { listFiles } from './list-files.ts';
import type { Shelf } from './shelf.ts';

/** Every `content/education-month/<year>.yaml`, by year. */
export async function readEducationMonths(shelf: Shelf): Promise<readonly EducationMonth[]> {
  const folder = 'content/education-month';
  const months: EducationMonth[] = [];
  for (const year of await listFiles(shelf.root, folder, '.yaml')) {
    const month = await shelf.read(`${folder}/${year}.yaml`, EducationMonth, 'weeks');
    if (month !== null) months.push(month);
  }
  return months;
}

/** `content/festivals.yaml`; a site may do without it. */
export async function readFestivals(shelf: Shelf): Promise<FestivalCalendar> {
  const none: FestivalCalendar = { status: {}, sources: {}, festivals: [] };
  const there = (await listFiles(shelf.root, 'content', '.yaml')).includes('festivals');
  return there ? ((await shelf.read('content/festivals.yaml', FestivalCalendar, 'festivals')) ?? none) : none;
}
