import { keptPlace } from './kept-place.ts';

// The first button leads back to where the reader left off, when this device remembers a place.
const button = document.querySelector<HTMLAnchorElement>('[data-continue]');
const place = keptPlace();
if (button && place) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-slug]')];
  const link = links.find((one) => one.dataset.slug === place.document);
  if (link) {
    button.href = `${link.getAttribute('href') ?? ''}#${place.passage}`;
    button.textContent = button.dataset.continue ?? '';
  }
}
