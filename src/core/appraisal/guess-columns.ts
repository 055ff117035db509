import { nameKey } from './name-key.ts';
import type { RosterColumns, Rows } from './roster.ts';

/** A guess that a person has to confirm, and whether headings said so or only what stands below them. */
export interface GuessedColumns {
  readonly columns: RosterColumns;
  readonly by: 'headings' | 'content';
}

type Meaning = 'number' | 'name' | 'department' | 'exemption';

/** What columns are called in rosters. A heading that only contains a word is a weaker sign than one that is it. */
const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  number: [
    ...['工号', '职工号', '员工号', '职工编号', '员工编号', '人员编号', '工作证号', '编号'],
    ...['خىزمەتچى نومۇرى', 'خىزمەت نومۇرى', 'خادىم نومۇرى', 'نومۇرى'],
    ...['ལས་བྱེད་ཨང་གྲངས', 'ལས་ཨང', 'ལས་མིའི་ཨང་གྲངས', 'ཨང་གྲངས'],
    ...['staff number', 'employee number', 'staff no'],
  ],
  name: [
    ...['姓名', '名字', '人员姓名'],
    ...['ئىسمى', 'ئىسىم', 'ئىسىم-فامىلىسى', 'ئىسىم فامىلىسى'],
    ...['མིང', 'མིང་རུས', 'རུས་མིང'],
    ...['name', 'full name'],
  ],
  department: [
    ...['部门', '单位', '科室', '处室', '所在部门', '所属部门', '工作单位', '股室', '教研组'],
    ...['تارماق', 'تارماقلار', 'ئورۇن', 'بۆلۈم', 'خىزمەت ئورنى'],
    ...['སྡེ་ཁག', 'ལས་ཁུངས', 'ཚན་ཁག', 'སྡེ་ཚན'],
    ...['department', 'unit'],
  ],
  exemption: [
    ...['免考', '免考原因', '豁免', '豁免原因', '免予考核', '不参加原因'],
    ...['كەچۈرۈم', 'كەچۈرۈم سەۋەبى', 'كەچۈرۈم قىلىش سەۋەبى'],
    ...['ཆག་ཡང', 'ཆག་ཡང་གི་རྒྱུ་མཚན'],
    ...['exemption'],
  ],
};
const MEANINGS = ['exemption', 'number', 'name', 'department'] as const satisfies readonly Meaning[];
const KEYS = new Map(MEANINGS.map((meaning) => [meaning, HEADINGS[meaning].map(nameKey)]));

/** Headings stand near the top: above them a title at most. */
const HEADING_ROWS = 10;
const SAMPLE = 200;

/**
 * Which columns are staff number, name and department: by their headings in Chinese, Uyghur or Tibetan, else by what
 * stands in them. `entered` are the components whose values may stand in the roster, with their names in all languages.
 * A guess is shown and confirmed, never used silently.
 * @example guessColumns([['部门', '姓名', '工号'], ['办公室', '卓玛', '007']]).columns.number === 2
 */
export function guessColumns(
  rows: Rows,
  entered: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[] = [],
): GuessedColumns {
  const heading = headingRow(rows);
  const cells = rows[heading] ?? [];
  const said = columnsSaid(cells);
  const columns: RosterColumns = {
    heading,
    number: said.number[0] ?? null,
    names: said.name,
    departments: said.department,
    exemption: said.exemption[0] ?? null,
    entered: enteredColumns(cells, entered),
  };
  if (columns.number !== null && columns.names.length > 0) return { columns, by: 'headings' };
  return { columns: { ...columns, ...byContent(rows.slice(heading + 1), columns) }, by: 'content' };
}

/** The row near the top with the most headings; -1 where none has two. */
function headingRow(rows: Rows): number {
  const scores = rows.slice(0, HEADING_ROWS).map((cells) => {
    const said = columnsSaid(cells);
    return Object.values(said).filter((list) => list.length > 0).length;
  });
  const best = Math.max(0, ...scores);
  return best >= 2 ? scores.indexOf(best) : -1;
}

/** For each meaning its columns, the surest first; a column means one thing. */
function columnsSaid(cells: readonly string[]): Record<Meaning, number[]> {
  const said: Record<Meaning, number[]> = { number: [], name: [], department: [], exemption: [] };
  const weak: typeof said = { number: [], name: [], department: [], exemption: [] };
  for (const [at, cell] of cells.entries()) {
    const key = nameKey(cell);
    // Longer cells are sentences, and 序号 counts rows.
    if (key === '' || [...key].length > 40 || key === '序号') continue;
    for (const meaning of MEANINGS) {
      const words = KEYS.get(meaning) ?? [];
      if (words.includes(key)) said[meaning].push(at);
      else if (words.some((word) => [...word].length > 1 && key.includes(word))) weak[meaning].push(at);
      else continue;
      break;
    }
  }
  const pick = (meaning: Meaning) => (said[meaning].length > 0 ? said[meaning] : weak[meaning]);
  return {
    number: pick('number'),
    name: [...said.name, ...weak.name],
    department: pick('department'),
    exemption: pick('exemption'),
  };
}

function enteredColumns(
  cells: readonly string[],
  components: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[],
): Readonly<Record<string, number>> {
  const keys = cells.map(nameKey);
  return Object.fromEntries(
    components.flatMap(({ id, name }) => {
      const at = keys.findIndex((key) => key !== '' && Object.values(name).map(nameKey).includes(key));
      return at === -1 ? [] : [[id, at]];
    }),
  );
}

/** Numbers are all different and made of figures, names are different and short, departments come again and again. */
function byContent(
  rows: Rows,
  known: RosterColumns,
): Pick<RosterColumns, 'number' | 'names' | 'departments'> {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const free = [...Array(width).keys()].filter(
    (at) =>
      at !== known.exemption && !Object.values(known.entered).includes(at) && !known.departments.includes(at),
  );
  const facts = free.map((at) => columnFacts(sample, at));
  const best = (score: (fact: ColumnFacts) => number, least: number, not: readonly number[]) =>
    facts
      .filter((fact) => !not.includes(fact.at) && score(fact) >= least)
      .sort((a, b) => score(b) - score(a) || a.at - b.at)[0]?.at ?? null;
  const number =
    known.number ?? best((fact) => (fact.sequence ? 0 : fact.figures * fact.unique), 0.8, known.names);
  const taken = number === null ? [] : [number];
  const name = best((fact) => fact.letters * fact.unique, 0.6, taken);
  const names = known.names.length > 0 ? known.names : name === null ? [] : [name];
  const department = best((fact) => fact.letters * (1 - fact.unique), 0.3, [...taken, ...names]);
  const departments = known.departments.length > 0 || department === null ? known.departments : [department];
  return { number, names, departments };
}

interface ColumnFacts {
  readonly at: number;
  /** Shares of the filled cells. */
  readonly figures: number;
  readonly letters: number;
  readonly unique: number;
  /** 1, 2, 3 …: a row count, not a staff number. */
  readonly sequence: boolean;
}

function columnFacts(rows: Rows, at: number): ColumnFacts {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
  const share = (fits: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  return {
    at,
    figures: share((cell) => /^[A-Za-z]{0,4}-?\d{1,18}$/.test(cell.normalize('NFKC'))),
    letters: share((cell) => /^[\p{L}\p{M}·・་\s.-]{1,60}$/u.test(cell)),
    unique: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    sequence: cells.length > 1 && cells.every((cell, index) => cell === String(index + 1)),
  };
}
