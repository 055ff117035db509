import { writeFile } from 'node:fs/promises';
import { sheetTable, workbook } from '#core/appraisal/workbook.ts';
import type { WorkbookSource } from '#core/appraisal/workbook.ts';
import type { Library } from '#core/documents/library.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { formatCsv } from '#formats/csv.ts';
import { formatWorkbook } from '#formats/workbook-xlsx.ts';
import type { NamedThings } from '#i18n/sheet-words.ts';

/** Writes the sheet into each file, by its ending; none before all are made. */
export async function writeSheets(files: readonly string[], source: WorkbookSource): Promise<void> {
  const made: (readonly [file: string, content: Uint8Array | string])[] = [];
  for (const file of files) {
    const whole = /\.xlsx$/i.test(file);
    const content = whole
      ? await formatWorkbook(workbook(source))
      : formatCsv(sheetTable(source.evaluation, source.words));
    made.push([file, content]);
  }
  for (const [file, content] of made) await writeFile(file, content);
}

/**
 * What a workbook of this site names.
 * @example sheetWords((tag) => translator(library.locales, tag), namedThings(library, banks))
 */
export function namedThings(library: Library, banks: readonly Bank[]): NamedThings {
  return {
    quizzes: Object.fromEntries(library.blueprints.map(({ id, title }) => [id, title])),
    documents: Object.fromEntries(library.documents.map(({ slug, name }) => [slug, name])),
    questions: Object.fromEntries(
      banks.flatMap(({ questions }) => questions.map(({ id, prompt }) => [id, prompt])),
    ),
    rightToLeft: library.languages.filter(({ dir }) => dir === 'rtl').map(({ tag }) => tag),
  };
}
