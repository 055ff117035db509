import type { RowTerm } from './term-lines.ts';

const textOf = (element: Element | null | undefined) => element?.textContent.trim() ?? '';

/** Which glossary's page this is, as the kept words name it. */
function glossary(): string {
  return location.pathname.split('/').at(-2) ?? '';
}

/** A row's term as the reader's words name it. */
export function wordOf(row: HTMLElement): string {
  return `${glossary()}#${row.id}`;
}

/** The cells of a row that hold its term, in the order of the page's columns. */
export function voicesOf(row: HTMLElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('.voice')];
}

/** A row's term as texts. */
export function readRow(row: HTMLElement): RowTerm {
  const [definition, example] = row.querySelectorAll('.meaning p');
  const label = textOf(example?.children[0]);
  return {
    words: voicesOf(row).map((voice) => [textOf(voice.children[0]), textOf(voice.children[1])]),
    definition: textOf(definition),
    example: textOf(example).slice(label.length).trim(),
    source: sourceOf(row)?.href ?? '',
  };
}

/** The link to the passage a row's term is from. */
export function sourceOf(row: HTMLElement): HTMLAnchorElement | null {
  return row.querySelector('td:last-child a');
}
