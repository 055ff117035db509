import type { Bank } from '#core/quiz/bank.ts';
import type { GroupFigures } from './analysis.ts';
import { groupFigures } from './analysis.ts';
import type { EvaluatedPerson, Evaluation } from './evaluate.ts';
import { analyseItems, type QuizFigures } from './item-analysis.ts';
import { pagesOf, type Page } from './layout.ts';
import { nameKey } from './name-key.ts';
import { planRows } from './plan-rows.ts';
import type { Cell, Table } from './sheet.ts';
import { attemptRows, itemRows, missingRows, remarkRows, studyRows, summaryRows } from './sheet-pages.ts';
import { headRows, mainTable, notesRows, signatureRows } from './sheet-table.ts';
import type { BenchWords } from './sheet-words.ts';
import { studyList } from './study-list.ts';

/** What a row is drawn as: a heading over columns, the columns' own heading, a line of the table, a note. */
export type RowKind = 'title' | 'head' | 'line' | 'note';

/** One page of the workbook. Rows may be shorter than the table is wide. */
export interface WorkbookPage {
  readonly name: string;
  readonly rightToLeft: boolean;
  readonly rows: readonly { readonly kind: RowKind; readonly cells: readonly Cell[] }[];
}

/** What a workbook is made from. `words` say everything in the scheme's languages. */
export interface WorkbookSource {
  readonly evaluation: Evaluation;
  /** Every version the attempts were made from, for the analysis of questions. */
  readonly banks: readonly Bank[];
  readonly words: BenchWords;
}

/** A spreadsheet takes no longer names and none of these signs. */
const LONGEST_NAME = 31;
const NOT_IN_NAMES = /[[\]:*?/\\'\p{Cc}]/gu;
/** Pages of departments that have a page of their own. */
const MOST_DEPARTMENTS = 250;

/**
 * The year-end workbook in the unit's layout: the sheet, a page a department, who is missing, remarks, attempts, item
 * analysis, what to study; all from the same evaluation, so that the page and the terminal write the same bytes.
 * @example formatWorkbook(workbook({ evaluation, banks, words }))
 */
export function workbook({ evaluation, banks, words }: WorkbookSource): readonly WorkbookPage[] {
  const { layout } = evaluation.scheme;
  const [language = 'zh'] = layout.languages;
  const named = namer();
  const page = (name: string, rows: WorkbookPage['rows']): WorkbookPage => {
    return { name: named(name), rightToLeft: words.rightToLeft(language), rows };
  };
  const say = (key: string) => words.say(language, key);
  const groups = groupFigures(evaluation);
  const pages = pagesOf(layout);
  const figures = pages.some((which) => which === 'items' || which === 'study')
    ? analyseItems(evaluation, banks)
    : [];
  return [
    page(say('pages.sheet'), sheetPage(evaluation, evaluation.people, words, null)),
    ...pages.flatMap((which): readonly WorkbookPage[] => {
      if (which === 'plan' && evaluation.plans.length === 0) return [];
      if (which === 'departments') {
        return [
          page(say('pages.departments'), summaryRows(evaluation, groups, words, MOST_DEPARTMENTS)),
          ...departmentPages(evaluation, groups.departments, words, page),
        ];
      }
      return [page(say(`pages.${which}`), pageRows(which, { evaluation, banks, words }, figures))];
    }),
  ];
}

/** The table as it stands on the sheet, headings first: what CSV holds. */
export function sheetTable(evaluation: Evaluation, words: BenchWords): Table {
  const { head, lines } = mainTable(evaluation, evaluation.people, words);
  return [head, ...lines];
}

type OtherPage = Exclude<Page, 'departments'>;

function pageRows(
  which: OtherPage,
  { evaluation, banks, words }: WorkbookSource,
  figures: readonly QuizFigures[],
): WorkbookPage['rows'] {
  switch (which) {
    case 'plan':
      return planRows(evaluation, words);
    case 'missing':
      return missingRows(evaluation, words);
    case 'remarks':
      return remarkRows(evaluation, words);
    case 'attempts':
      return attemptRows(evaluation, words);
    case 'items':
      return itemRows(evaluation, figures, words);
    case 'study':
      return studyRows(evaluation, studyList(figures, banks), words);
    default:
      return which satisfies never;
  }
}

function departmentPages(
  evaluation: Evaluation,
  departments: readonly GroupFigures[],
  words: BenchWords,
  page: (name: string, rows: WorkbookPage['rows']) => WorkbookPage,
): readonly WorkbookPage[] {
  const groups = new Map<string, EvaluatedPerson[]>();
  for (const person of evaluation.people) {
    const key = nameKey(person.department);
    const group = groups.get(key) ?? [];
    group.push(person);
    groups.set(key, group);
  }
  return departments.slice(0, MOST_DEPARTMENTS).map(({ department }) => {
    const people = groups.get(nameKey(department)) ?? [];
    return page(department, sheetPage(evaluation, people, words, department));
  });
}

function sheetPage(
  evaluation: Evaluation,
  people: readonly EvaluatedPerson[],
  words: BenchWords,
  department: string | null,
): WorkbookPage['rows'] {
  const { head, lines } = mainTable(evaluation, people, words);
  return [
    ...headRows(evaluation, words, department),
    { kind: 'head', cells: head },
    ...lines.map((cells) => ({ kind: 'line' as const, cells })),
    ...notesRows(evaluation, words),
    ...signatureRows(evaluation, words),
  ];
}

/** Names as a spreadsheet takes them, each once whatever its case. */
function namer(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const plain = name.replace(NOT_IN_NAMES, ' ').trim() || '-';
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const fitted =
        [...plain]
          .slice(0, LONGEST_NAME - suffix.length)
          .join('')
          .slice(0, LONGEST_NAME) + suffix;
      const key = fitted.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return fitted;
    }
  };
}
