import { loadStyle } from '../reading/load-style.ts';
import { copyTable } from './copy-table.ts';
import { findTerms, type TermFilter } from './filter.ts';
import { keptFront } from './kept-front.ts';
import { turnMine } from './mine.ts';
import { closeHidden, openRow } from './row-tools.ts';
import { showCards, turnCards } from './term-cards.ts';
import { glossaryWords } from './words.ts';

let terms: TermFilter | undefined;

/** Does what the reader asked for: by the filter, a button or a row; without any, shows the cards kept from the last visit. */
export async function act(part: HTMLElement | undefined | null, type: string | undefined): Promise<void> {
  terms ??= prepare();
  if (part === terms.field) {
    if (type === 'input') terms.refilter();
    return;
  }
  const { tool } = part?.dataset ?? {};
  // A button that is pressed is first focused.
  if (tool && type !== 'click') return;
  const words = await glossaryWords();
  await Promise.all(words.styles.map(loadStyle));
  if (tool === 'cards') turnCards(terms, words);
  else if (tool === 'mine') turnMine(terms, words);
  else if (tool === 'copy') await copyTable(terms, words);
  else if (part instanceof HTMLTableRowElement) openRow(part, terms, words);
  else showCards(terms, words, keptFront());
}

function prepare(): TermFilter {
  const found = findTerms();
  found.changed.add(closeHidden);
  return found;
}
