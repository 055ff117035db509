import { writeFile } from 'node:fs/promises';
import { sheetTable, workbook } from '#core/appraisal/workbook.ts';
import type { WorkbookSource } from '#core/appraisal/workbook.ts';
import type { Library } from '#core/documents/library.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { formatCsv } from '#formats/csv.ts';
import { formatWorkbook } from '#formats/workbook-xlsx.ts';
import type { NamedThings } from '#i18n/sheet-words.ts';

/** Writes the sheet into each file, by its ending. */
export async function writeSheets(files: readonly string[], source: WorkbookSource): Promise<void> {
  for (const file of files) {
    const whole = /\.xlsx$/i.test(file);
    await writeFile(
      file,
      whole ? await formatWorkbook(workbook(source)) : formatCsv(sheetTable(source.evaluation, source.words)),
    );
  }
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
