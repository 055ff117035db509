import { readShare } from '#platform/reading-progress.ts';
import { fillPercent } from './fill-percent.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-read]')) {
  const passages = (place.dataset.passages ?? '').split(' ');
  const share = readShare(place.dataset.read ?? '', passages);
  if (share > 0) fillPercent(place, place.dataset.text ?? '', Math.round(share * 100));
}
