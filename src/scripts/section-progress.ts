import { readPassages } from '#platform/reading-progress.ts';

/** The passages from each heading of the contents to the next. */
function sectionsOf(
  article: HTMLElement,
  links: readonly HTMLAnchorElement[],
): readonly (readonly string[])[] {
  const ids = [...article.querySelectorAll('.row')].map((row) => row.id);
  const starts = links.map((link) => ids.indexOf(link.hash.slice(1)));
  return starts.map((start, i) => ids.slice(start, starts[i + 1]));
}

/**
 * Shows beside each entry of the contents how much of that section was read, in a place kept free for it. Gives a
 * function to call when another passage was read.
 */
export function sectionProgress(article: HTMLElement): () => void {
  const list = article.querySelector<HTMLElement>('[data-read]');
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const sections = sectionsOf(article, links);
  const places = links.map((link) => {
    const place = document.createElement('span');
    place.className = 'soft';
    place.dir = 'ltr';
    link.after(place);
    return place;
  });
  const show = () => {
    const read = new Set(readPassages(article.dataset.document ?? ''));
    sections.forEach((passages, i) => {
      const share = Math.round((passages.filter((one) => read.has(one)).length / passages.length) * 100);
      const place = places[i];
      if (!place || share === 0) return;
      const figure = `${share}%`;
      place.textContent = figure;
      place.setAttribute('role', 'img');
      place.setAttribute('aria-label', list?.dataset.read?.replace('%', figure) ?? figure);
    });
  };
  show();
  return show;
}
