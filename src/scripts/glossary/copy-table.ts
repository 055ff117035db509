import type { TermFilter } from './filter.ts';
import { makeCopying } from '../reading/copying.ts';
import { readRow } from './read-row.ts';
import { termTable } from './term-lines.ts';
import type { GlossaryWords } from './words.ts';

let copying: ReturnType<typeof makeCopying> | undefined;

/** Copies the rows that are shown, with a heading. */
export async function copyTable({ rows, table, status }: TermFilter, { say }: GlossaryWords): Promise<void> {
  if (!copying) {
    copying = makeCopying(say);
    status.after(...copying.places);
  }
  const shown = rows.filter((row) => !row.hidden).map(readRow);
  await copying.copy(termTable(heading(table, say), shown));
}

function heading(table: HTMLElement, say: GlossaryWords['say']): readonly string[] {
  const voices = [...table.querySelectorAll<HTMLElement>('thead [lang]')].flatMap((voice) => [
    voice.textContent.trim(),
    say(`romanisation-${voice.lang.split('-')[0] ?? ''}`),
  ]);
  return [...voices, say('definition'), say('example'), say('source')];
}
