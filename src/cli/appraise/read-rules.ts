import { readFile } from 'node:fs/promises';
import { NO_DECISIONS, readDecisions, type Decisions } from '#core/appraisal/decisions.ts';
import { guessColumns } from '#core/appraisal/guess-columns.ts';
import { judgedDay } from '#core/appraisal/judged-day.ts';
import type { Plan } from '#core/appraisal/plan.ts';
import { readRoster } from '#core/appraisal/read-roster.ts';
import { leftOut, type Roster, type RosterColumns, type Rows } from '#core/appraisal/roster.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { readScheme } from '#core/appraisal/scheme-file.ts';
import type { Library } from '#core/documents/library.ts';
import type { Source } from '#core/documents/source.ts';
import { isCalendarDay } from '#core/education-month/day.ts';
import type { Issue, IssueCode } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { readRosterTable } from '#formats/roster-file.ts';
import { parseYaml } from '#library/read-yaml.ts';
import type { Options } from './options.ts';

type Read<T> = Result<T, readonly Issue[]>;

/** The scheme of a file, JSON or YAML, or one of the site by its id; without either the site's scheme of the day. */
export async function readSchemeOf(
  name: string | null,
  library: Library,
  today: string,
): Promise<Read<Scheme>> {
  const { schemes } = library;
  const own = schemes.find(({ id }) => id === name);
  if (own !== undefined) return ok(own);
  if (name === null) {
    const current = schemes.find(({ period }) => period.from <= today && today <= period.until);
    const known = schemes.map(({ id }) => id).join(', ') || '∅';
    return current === undefined
      ? err([{ code: 'E_SCHEME_NONE', values: { day: today, known } }])
      : ok(current);
  }
  const source = await readData(name, 'E_SCHEME_NOT');
  if (!source.ok) return source;
  const quizzes = library.blueprints.map(({ id }) => id);
  return readScheme(source.value, { quizzes, plans: library.plans.map(({ id }) => id) });
}

/** The roster of a file, with the columns its people were read from, to be told. */
export async function readRosterOf(
  path: string,
  scheme: Scheme,
  { columns: said, hidden }: Pick<Options, 'columns' | 'hidden'>,
): Promise<
  Read<{ readonly roster: Roster; readonly columns: RosterColumns; readonly heading: readonly string[] }>
> {
  const bytes = await readBytes(path);
  if (bytes === null) return err([{ code: 'E_ROSTER_NOT', file: path }]);
  const table = await readRosterTable(bytes, { withHidden: hidden });
  if (!table.ok) return err(table.error.map((issue) => ({ ...issue, file: path })));
  const { rows } = table.value;
  const guess = guessColumns(rows, scheme.components);
  const columns = said === null ? guess.columns : withSaid(guess.columns, said);
  // What only the content suggests has to be confirmed, and a terminal confirms by naming the columns.
  if (columns === null || (said === null && guess.by === 'content')) {
    return err([{ code: 'E_ROSTER_COLUMNS', file: path }, ...leftOut(table.value)]);
  }
  const roster = readRoster(table.value, columns);
  if (!roster.ok) return err(roster.error.map((issue) => ({ ...issue, file: path })));
  return ok({ roster: roster.value, columns, heading: headingOf(rows, columns) });
}

/** What the clerk decided, as the page saves it. */
export async function readDecisionsOf(path: string | null): Promise<Read<Decisions>> {
  if (path === null) return ok(NO_DECISIONS);
  const source = await readData(path, 'E_DECISIONS_NOT');
  if (!source.ok) return source;
  return readDecisions(source.value);
}

/** As of which day: the one asked for, which has to be a day of the period, else as the page has it at first. */
export function dayOf(
  asked: string | null,
  scheme: Scheme,
  plans: readonly Plan[],
  today: string,
): Read<string> {
  if (asked === null) return ok(judgedDay('today', scheme, plans, today));
  const { from, until } = scheme.period;
  const fits = /^\d{4}-\d\d-\d\d$/.test(asked) && isCalendarDay(asked) && from <= asked && asked <= until;
  return fits ? ok(asked) : err([{ code: 'E_COMMAND_DAY', values: { found: asked, from, until } }]);
}

/**
 * The day by this computer's own calendar, as the page has it: in Urumqi and Lhasa it begins long before that of UTC.
 * @example todayOf(new Date(2026, 4, 1)) → '2026-05-01'
 */
export function todayOf(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function withSaid(guess: RosterColumns, said: string): RosterColumns | null {
  const found = [...said.matchAll(/(number|name|department|exemption)=(\d{1,2}(?:\+\d{1,2})*)/g)];
  if (found.length === 0) return null;
  const asked = new Map(
    found.map(([, name = '', list = '']) => [name, list.split('+').map((at) => Number(at) - 1)]),
  );
  return {
    ...guess,
    number: asked.get('number')?.[0] ?? guess.number,
    names: asked.get('name') ?? guess.names,
    departments: asked.get('department') ?? guess.departments,
    exemption: asked.get('exemption')?.[0] ?? guess.exemption,
  };
}

function headingOf(rows: Rows, { heading }: RosterColumns): readonly string[] {
  return heading === -1 ? [] : (rows[heading] ?? []);
}

/** A YAML or JSON file as data; `none` where it is no such text at all. */
async function readData(path: string, none: IssueCode): Promise<Read<Source>> {
  const bytes = await readBytes(path);
  if (bytes === null) return err([{ code: 'E_FILE_SYNTAX', file: path, line: 1, values: { found: '∅' } }]);
  const no = err([{ code: none, file: path }]);
  if (bytes.length > MOST_BYTES) return no;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { source, issues } = parseYaml(text, path);
    if (issues.length === 0) return ok(source);
    // Of a line that is wrong in many places once is enough.
    const told = issues.filter(({ line }, at) => issues.findIndex((one) => one.line === line) === at);
    return err(told.slice(0, MOST_ISSUES));
  } catch (error) {
    // Bytes that are no text, and text that is nested deeper than any parser goes.
    if (error instanceof TypeError || error instanceof RangeError) return no;
    throw error;
  }
}

/** Far more than the decisions about ten thousand people. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_ISSUES = 20;

async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}
