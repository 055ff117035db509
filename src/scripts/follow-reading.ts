import { markRead } from '#platform/reading-progress.ts';
import { keepPlace } from './kept-place.ts';

/** How long a passage must stay in view to count: a reader's pace of about eight characters a second, at most ten seconds. */
function readingTime(row: Element): number {
  const length = row.children[0]?.textContent.length ?? 0;
  return Math.min(10_000, Math.max(800, length * 60));
}

/** Marks a passage as read once it has been in view long enough. Works on without an IntersectionObserver: nothing is marked. */
export function followReading(article: HTMLElement, onRead: () => void): void {
  if (!('IntersectionObserver' in window)) return;
  const slug = article.dataset.document ?? '';
  const timers = new Map<Element, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (!isIntersecting) continue;
        const timer = window.setTimeout(() => {
          observer.unobserve(target);
          markRead(slug, target.id);
          keepPlace({ document: slug, passage: target.id });
          onRead();
        }, readingTime(target));
        timers.set(target, timer);
      }
    },
    { rootMargin: '-10% 0px', threshold: 0.1 },
  );
  for (const row of article.querySelectorAll('.row')) observer.observe(row);
}
