import type { LanguageTag } from '#core/language/spoken.ts';
import { refreshAids } from './aids.ts';
import { showColumns } from './columns.ts';
import { fontsFor } from './load-style.ts';
import { openPassageMenu } from './passage-menu.ts';
import { openTermCard } from './term-card.ts';

// One file to fetch for everything that is asked for: together it is smaller than the requests of four.
export { openAids } from './aids.ts';

/** Shows the passages as the reader wants them: in these languages side by side, with the aids that are on. */
export async function showReading(reader: HTMLElement, languages: readonly LanguageTag[]): Promise<void> {
  await showColumns(reader, languages);
  await refreshAids(reader);
  if (!document.documentElement.classList.contains('columns-kept')) return;
  const asked = document.getElementById(location.hash.slice(1));
  if (!asked) return;
  // What came above has moved the passage the address asks for.
  await fontsFor(reader);
  asked.scrollIntoView();
}

/** Opens what stands behind a link of the reader: the card of a term, or the menu of a passage. */
export function openLink(link: HTMLAnchorElement): Promise<void> {
  return link.dataset.term ? openTermCard(link) : openPassageMenu(link.closest('.row'));
}
