import { localDay } from '#platform/local-day.ts';

// In season the notice says so. Out of season, and without scripts, it says where the month's page is.
const today = localDay();
const spans = [...document.querySelectorAll<HTMLElement>('[data-span]')];
const now = spans.find(({ dataset: { from, until } }) => from && until && from <= today && today <= until);
if (now) {
  for (const span of spans) span.classList.toggle('off', span !== now);
  now.closest('.season')?.classList.add('on');
}
