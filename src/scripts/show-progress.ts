import { readShare } from '#platform/reading-progress.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-read]')) {
  const passages = (place.dataset['passages'] ?? '').split(' ');
  const share = readShare(place.dataset['read'] ?? '', passages);
  if (share === 0) continue;
  const [before = '', after = ''] = (place.dataset['text'] ?? '').split('%');
  const percent = document.createElement('bdi');
  percent.dir = 'ltr';
  percent.textContent = `${Math.round(share * 100)}%`;
  place.append(' · ', before, percent, after);
}
