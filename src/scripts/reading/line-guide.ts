import { make } from './make.ts';

let guide: HTMLElement | undefined;

function follow(event: PointerEvent): void {
  guide?.style.setProperty('--at', `${event.clientY}px`);
}

/**
 * Lays a bright band over the window at the line being read. It goes to where the pointer moves or a finger taps, and
 * stays there while the text is scrolled through it, so that it needs neither.
 */
export function showLineGuide(article: HTMLElement, on: boolean): void {
  if (!on) {
    guide?.remove();
    guide = undefined;
    article.removeEventListener('pointermove', follow);
    article.removeEventListener('pointerdown', follow);
    return;
  }
  if (guide) return;
  guide = make('div', 'line-guide no-print');
  article.append(guide);
  article.addEventListener('pointermove', follow);
  article.addEventListener('pointerdown', follow);
}
