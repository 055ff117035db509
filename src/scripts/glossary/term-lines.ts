import { guardFormula } from '#core/formula-guard.ts';

/** A term as its row shows it. */
export interface RowTerm {
  readonly words: readonly (readonly [term: string, romanisation: string])[];
  readonly definition: string;
  readonly example: string;
  readonly source: string;
}

// What the page puts in so that no line breaks in the wrong place: nothing to paste elsewhere.
const sourceText = (text: string) =>
  text.replaceAll('\u2060', '').replaceAll('\u0F0C', '\u0F0B').replace(/\s+/g, ' ').trim();

const line = (cells: readonly string[]) => cells.map((cell) => guardFormula(sourceText(cell))).join('\t');

/**
 * A term to paste: its words and how they are read, in the order of the page, with tabs between.
 * @example termLine({ words: [['机制', 'jīzhì'], ['مېخانىزم', 'méxanizm']], … }) === '机制\tjīzhì\tمېخانىزم\tméxanizm'
 */
export function termLine(term: Pick<RowTerm, 'words'>): string {
  return line(term.words.flat());
}

/** Terms as a table that a spreadsheet takes: the heading first, no cell that could be taken for a formula. */
export function termTable(heading: readonly string[], terms: readonly RowTerm[]): string {
  const rows = terms.map(({ words, definition, example, source }) =>
    line([...words.flat(), definition, example, source]),
  );
  return [line(heading), ...rows].map((row) => `${row}\r\n`).join('');
}
