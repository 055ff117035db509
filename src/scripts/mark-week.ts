import { localDay } from '#platform/local-day.ts';

// The week it is now says so; the words for it are in the page already, unseen.
const today = localDay();
for (const week of document.querySelectorAll<HTMLElement>('[data-from]')) {
  const { from = '', until = '' } = week.dataset;
  if (from <= today && today <= until) week.setAttribute('aria-current', 'date');
}
