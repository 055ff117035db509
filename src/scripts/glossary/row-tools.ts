import type { TermFilter } from './filter.ts';
import { makeCopying } from '../reading/copying.ts';
import { keepLabel, turnWord } from '../reading/keeping.ts';
import { make, makeButton } from '../reading/make.ts';
import { readRow, sourceOf, wordOf } from './read-row.ts';
import { termLine } from './term-lines.ts';
import type { GlossaryWords } from './words.ts';

let opened: HTMLTableRowElement | undefined;
let tools: HTMLElement | undefined;

/** Puts the buttons for one term under its row, in a row of their own that no column has to be wide for. */
export function openRow(row: HTMLTableRowElement, terms: TermFilter, { say }: GlossaryWords): void {
  if (row === opened || !terms.rows.includes(row)) return;
  close();
  opened = row;
  row.classList.add('opened');
  const { places, copy, say: tell } = makeCopying(say);
  const word = readRow(row).words[0]?.[0] ?? '';
  const named = (button: HTMLButtonElement) => {
    button.setAttribute('aria-label', `${button.textContent} ${word}`);
    return button;
  };
  const id = wordOf(row);
  const keep = makeButton(keepLabel(id, say), () => {
    tell(turnWord(id, say));
    keep.textContent = keepLabel(id, say);
    named(keep);
    terms.refilter();
    // In a list of kept words the row has gone: the reader goes on at the next one.
    if (row.hidden) goOn(terms, row);
  });
  const cell = make(
    'td',
    '',
    named(makeButton(say('copyTerm'), () => void copy(termLine(readRow(row))))),
    named(keep),
    ...places,
  );
  cell.colSpan = row.cells.length;
  tools = make('tr', 'row-tools no-print', cell);
  row.after(tools);
}

/** Takes the buttons away from a row that the filter has hidden. */
export function closeHidden(): void {
  if (opened?.hidden) close();
}

function close(): void {
  tools?.remove();
  opened?.classList.remove('opened');
  opened = undefined;
}

function goOn({ rows, field }: TermFilter, from: HTMLTableRowElement): void {
  const at = rows.indexOf(from);
  const next = [...rows.slice(at), ...rows.slice(0, at)].find((row) => !row.hidden);
  (next ? sourceOf(next) : field)?.focus();
}
