import { ORIGINAL, speak, type LanguageTag } from '#core/language/text.ts';
import type { EvaluatedPerson, Evaluation } from './evaluate.ts';
import { asPercent } from './hundredths.ts';
import { COLUMNS } from './layout.ts';
import { remarkCell } from './remark-cell.ts';
import type { Scheme } from './scheme.ts';
import type { Cell } from './sheet.ts';
import type { BenchWords } from './sheet-words.ts';
import type { WorkbookPage } from './workbook.ts';

type ColumnName = (typeof COLUMNS)[number];

/** One column: its heading, and its cell for a person at a place of the page. */
interface Column {
  readonly heading: string;
  cell(person: EvaluatedPerson, place: number): Cell;
}

/**
 * The sheet's table in the layout's columns: 0 is 0, scores are numbers, staff numbers are text, and what is not there is an
 * empty cell.
 */
export function mainTable(
  { scheme }: Evaluation,
  people: readonly EvaluatedPerson[],
  words: BenchWords,
): { readonly head: readonly Cell[]; readonly lines: readonly (readonly Cell[])[] } {
  const columns = scheme.layout.columns.flatMap((name) => columnsOf(name, scheme, words));
  return {
    head: columns.map(({ heading }) => heading),
    lines: people.map((person, at) => columns.map((column) => column.cell(person, at + 1))),
  };
}

/**
 * A heading in the layout's languages, the first above the second.
 * @example inLanguages(scheme, (language) => words.say(language, 'columns.total')) === '总分\nئومۇمىي نومۇر'
 */
export function inLanguages(
  { layout }: Pick<Scheme, 'layout'>,
  say: (language: LanguageTag) => string,
): string {
  return [...new Set(layout.languages.map(say))].join('\n');
}

/** The language of everything that is said once. */
export function mainLanguage({ layout }: Pick<Scheme, 'layout'>): LanguageTag {
  return layout.languages[0] ?? ORIGINAL;
}

function columnsOf(name: string, scheme: Scheme, words: BenchWords): readonly Column[] {
  if (name === 'components') return scheme.components.map(({ id }) => componentColumn(id, scheme, words));
  const [, component] = /^component:(.*)$/.exec(name) ?? [];
  if (component !== undefined) return [componentColumn(component, scheme, words)];
  const known = COLUMNS.find((column) => column === name);
  if (known === undefined || known === 'components') return [];
  return [
    {
      heading: inLanguages(scheme, (language) => words.say(language, `columns.${known}`)),
      cell: cellOf(known, scheme, words),
    },
  ];
}

function componentColumn(id: string, scheme: Scheme, words: BenchWords): Column {
  const at = scheme.components.findIndex((component) => component.id === id);
  const component = scheme.components[at];
  return {
    heading: inLanguages(scheme, (language) =>
      words.say(language, 'columns.component', {
        name: component === undefined ? id : speak(component.name, language).text,
        weight: component?.weight ?? 0,
      }),
    ),
    cell: ({ components }) => {
      const score = components[at];
      if (score === undefined || score.state === 'exempt' || score.state === 'open') return '';
      return asPercent(score.score);
    },
  };
}

function cellOf(
  column: Exclude<ColumnName, 'components'>,
  scheme: Scheme,
  words: BenchWords,
): Column['cell'] {
  const language = mainLanguage(scheme);
  const named = (list: Scheme['grades'] | Scheme['exemptions'], id: string | null) => {
    const found = list.find((one) => one.id === id);
    return found === undefined ? '' : speak(found.name, language).text;
  };
  const cells: Record<typeof column, Column['cell']> = {
    place: (_, place) => place,
    number: ({ number }) => number,
    name: ({ name }) => name,
    department: ({ department }) => department,
    total: ({ total }) => (total === null ? '' : asPercent(total)),
    grade: ({ grade }) => named(scheme.grades, grade),
    rank: ({ rank }) => rank ?? '',
    attempts: ({ attempts }) => attempts.filter(({ verdict }) => verdict === 'counted').length,
    level: ({ level }) => level ?? '',
    last: ({ last }) => last ?? '',
    exemption: ({ exemption }) => named(scheme.exemptions, exemption),
    remarks: ({ remarks }) => remarkCell(remarks, scheme, words, language),
  };
  return cells[column];
}

/** Unit and title, period and day, scheme with its version and hash. */
export function headRows(
  { scheme, hash, day }: Evaluation,
  words: BenchWords,
  department: string | null,
): WorkbookPage['rows'] {
  const language = mainLanguage(scheme);
  const unit = scheme.unit === undefined ? '' : speak(scheme.unit, language).text;
  const { from, until } = scheme.period;
  const title = inLanguages(scheme, (each) => speak(scheme.title, each).text);
  return [
    { kind: 'title', cells: [[unit, title, department ?? ''].filter((part) => part !== '').join('  ')] },
    { kind: 'note', cells: [words.say(language, 'period', { from, until, day })] },
    {
      kind: 'note',
      cells: [words.say(language, 'scheme', { id: scheme.id, version: scheme.version, hash })],
    },
  ];
}

/** How the total is made, and what the levels mean: a sheet that is printed must say it (records.md 1.5). */
export function notesRows({ scheme, day }: Evaluation, words: BenchWords): WorkbookPage['rows'] {
  const language = mainLanguage(scheme);
  const weights = scheme.components
    .map(({ name, weight }) => `${speak(name, language).text} ${weight}%`)
    .join(' + ');
  return [
    { kind: 'note', cells: [] },
    { kind: 'note', cells: [words.say(language, 'notes.total', { weights })] },
    ...(day < scheme.period.until
      ? [{ kind: 'note' as const, cells: [words.say(language, 'notes.interim', { day })] }]
      : []),
    ...(['level0', 'level1', 'level2'] as const).map((key) => ({
      kind: 'note' as const,
      cells: [words.say(language, `notes.${key}`)],
    })),
  ];
}

/** A line to sign on for each role. */
export function signatureRows({ scheme }: Evaluation, words: BenchWords): WorkbookPage['rows'] {
  const language = mainLanguage(scheme);
  return scheme.layout.signatures.flatMap((role) => [
    { kind: 'note' as const, cells: [] },
    {
      kind: 'note' as const,
      cells: [
        words.say(language, 'signature', {
          role: inLanguages(scheme, (each) => speak(role, each).text).replaceAll('\n', ' / '),
        }),
      ],
    },
  ]);
}
