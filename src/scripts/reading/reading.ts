import { openPassageMenu } from './passage-menu.ts';
import { openTermCard } from './term-card.ts';

// One file to fetch for everything that is asked for: together it is smaller than the requests of four.
export { openAids, refreshAids } from './aids.ts';
export { showColumns } from './columns.ts';

/** Opens what stands behind a link of the reader: the card of a term, or the menu of a passage. */
export function openLink(link: HTMLAnchorElement): Promise<void> {
  return link.dataset.term ? openTermCard(link) : openPassageMenu(link.closest('.row'));
}
