import { describe, expect, test } from 'vitest';
import { NO_DECISIONS, type Decisions } from '#core/appraisal/decisions.ts';
import { evaluate } from '#core/appraisal/evaluate.ts';
import { jsonReport } from '#core/appraisal/report.ts';
import { readRoster } from '#core/appraisal/read-roster.ts';
import { EMPTY_DESK, readDesk, readWorkspace, WORKSPACE_FORMAT } from '#core/appraisal/workspace.ts';
import { collectionOf, PLAN, scheme } from './bench-builders.ts';

const COLUMNS = { heading: 0, number: 0, names: [1], departments: [2], exemption: null, entered: {} };
const HEAD = ['工号', '姓名', '部门'];
const DOLMA = ['', '卓玛', '办公室'];
const DORJE = ['', '多吉', '财务科'];
const SHEETS = [{ name: '花名册', at: 0, from: 0 }];

const tableOf = (...lines: readonly string[][]) => ({ rows: [HEAD, ...lines], sheets: SHEETS });
const collection = await collectionOf();

/** Who is exempt, who has points, and what is said of the roster. */
function judged(decisions: Partial<Decisions>, ...lines: readonly string[][]) {
  const read = readRoster(tableOf(...lines), COLUMNS);
  if (!read.ok) throw new Error('no roster');
  const evaluation = evaluate({
    ...{ collection, roster: read.value, scheme: scheme(), plans: [PLAN], day: '2026-12-31' },
    decisions: { ...NO_DECISIONS, ...decisions },
  });
  const points = (at: number) => evaluation.people[at]?.components[1]?.score;
  return {
    exempt: evaluation.people.filter(({ exemption }) => exemption !== null).map(({ name }) => name),
    scored: evaluation.people
      .filter((_, at) => points(at) !== 0 && points(at) !== undefined)
      .map(({ name }) => name),
    keys: evaluation.people.map(({ roster }) => roster?.key),
    issues: evaluation.rosterIssues.filter(({ code }) => code.startsWith('E_DECISION')),
    report: jsonReport(evaluation, { read: 0, uncounted: [], remarks: [] }),
  };
}

describe('a decision about somebody without a staff number', () => {
  const key = 'name 卓玛/办公室';
  const decisions = { exemptions: { [key]: 'away' }, entered: { contest: { 'name 多吉/财务科': 8 } } };

  test('stays with the person when a line is put in above', () => {
    const before = judged(decisions, DOLMA, DORJE);
    expect(before).toMatchObject({ keys: [key, 'name 多吉/财务科'], exempt: ['卓玛'], scored: ['多吉'] });
    expect(judged(decisions, ['', '央金', '教务处'], DOLMA, DORJE)).toMatchObject({
      ...{ exempt: ['卓玛'], scored: ['多吉'], issues: [] },
    });
  });

  test('is not made where two have the same name and department', () => {
    expect(judged({}, DOLMA, ['', '卓 玛', '办公室'], ['007', '卓玛', '财务科']).keys).toEqual([
      null,
      null,
      '007',
    ]);
    expect(judged({}, DOLMA, ['007', '卓玛', '办公室']).keys).toEqual([null, '007']);
  });

  test('is told, and given to nobody, when nobody alone has that name and department any more', () => {
    const { exempt, scored, issues, report } = judged(decisions, DOLMA, DOLMA, ['008', '多吉', '财务科']);
    expect([exempt, scored]).toEqual([[], []]);
    expect(issues).toEqual([
      {
        code: 'E_DECISION_NOBODY',
        values: { name: '卓玛/办公室', reason: 'away', component: '', value: '' },
      },
      {
        code: 'E_DECISION_NOBODY',
        values: { name: '多吉/财务科', reason: '', component: 'contest', value: ' 8' },
      },
    ]);
    expect(report).toContain('E_DECISION_NOBODY');
  });

  test('kept by the line of a file is never given to who stands there, and told with that name', () => {
    const old = { exemptions: { 'row 2': 'ill' }, entered: { contest: { 'row 9': 8 } } };
    const { exempt, scored, issues } = judged(old, DORJE, DOLMA);
    expect([exempt, scored]).toEqual([[], []]);
    expect(issues).toEqual([
      { code: 'E_DECISION_ROW', values: { row: 2, name: '多吉', reason: 'ill', component: '', value: '' } },
      {
        code: 'E_DECISION_ROW',
        values: { row: 9, name: '∅', reason: '', component: 'contest', value: ' 8' },
      },
    ]);
  });
});

describe('a work kept before decisions named people', () => {
  const roster = {
    ...{ file: 'R.xlsx', rows: [HEAD, DOLMA, DORJE, DORJE, ['007', '央金', '办公室']], confirmed: true },
    columns: { ...COLUMNS, names: [1], departments: [2] },
  };
  const decisions = {
    ...NO_DECISIONS,
    exemptions: { 'row 2': 'ill', 'row 3': 'ill', '007': 'away' },
    entered: { contest: { 'row 2': 8 } },
  };
  const named = {
    ...decisions,
    exemptions: { 'name 卓玛/办公室': 'ill', 'row 3': 'ill', '007': 'away' },
    entered: { contest: { 'name 卓玛/办公室': 8 } },
  };

  test('keeps them for the very people they were made for, while the roster is the same', () => {
    const desk = { ...EMPTY_DESK, roster, decisions };
    expect(readDesk(desk).decisions).toEqual(named);
    const work = { format: WORKSPACE_FORMAT, at: '2026-11-20T00:00:00.000Z', desk, files: [] };
    const read = readWorkspace(JSON.stringify(work));
    expect(read.ok && read.value.desk.decisions).toEqual(named);
  });

  test('leaves them by their lines when another roster was imported since', () => {
    const desk = { ...EMPTY_DESK, roster: { ...roster, sheets: SHEETS }, decisions };
    expect(readDesk(desk).decisions).toEqual(decisions);
  });
});
