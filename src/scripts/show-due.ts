import { personal } from '#platform/person.ts';

const place = document.querySelector<HTMLElement>('[data-due]');
try {
  // Only readers who have cards pay for counting them.
  if (place && localStorage.getItem(personal('sanyu-due'))) {
    void import('./count-due.ts').then(({ showDue }) => showDue(place));
  }
} catch {
  // The browser keeps nothing, so nothing is due.
}
