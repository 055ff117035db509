import { dueCards } from '#platform/due-cards.ts';

/** Says beside the link to the word cards how many wait today; nothing where none does. */
export function showDue(place: HTMLElement): void {
  const count = String(dueCards());
  if (count === '0') return;
  // Only the figure is seen, so that nothing on the page moves; its words are for who hears it.
  const figure = document.createElement('span');
  figure.className = 'due';
  figure.setAttribute('aria-hidden', 'true');
  figure.append(count);
  const words = document.createElement('span');
  words.className = 'hidden-label';
  words.append((place.dataset.due ?? '').replace('%', count));
  figure.title = words.textContent;
  place.after(' ', figure, words);
}
