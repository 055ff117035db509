import { expect, test } from 'vitest';
import { NO_DECISIONS } from '#core/appraisal/decisions.ts';
import type { EvaluatedPerson, Evaluation } from '#core/appraisal/evaluate.ts';
import { missingPeople } from '#core/appraisal/missing.ts';
import { LONGEST_CELL, remarkCell } from '#core/appraisal/remark-cell.ts';
import { formatScheme, readSchemeText } from '#core/appraisal/scheme-file.ts';
import type { Component, Scheme } from '#core/appraisal/scheme.ts';
import { workbook } from '#core/appraisal/workbook.ts';
import { sheetWords } from '#i18n/sheet-words.ts';
import { translator } from '#i18n/translate.ts';
import { readLibrary } from '#library/read-library.ts';
import { PLAN, QUIZZES, rosterOf, rosterPerson, scheme, sheetOf } from './bench-builders.ts';
import { file, honest, id } from './builders.ts';

const { library } = await readLibrary('.');
const words = sheetWords((tag) => translator(library.locales, tag), {
  ...{ quizzes: { school: { zh: '学校' } }, documents: {}, questions: {}, rightToLeft: ['ug'] },
});
const PLANNED: Component = {
  ...{ id: 'plan', kind: 'plan', name: { zh: '计划' }, weight: 40, plan: PLAN.id },
};
const layoutOf = (change: Partial<Scheme['layout']>): Scheme =>
  scheme({
    components: [PLANNED, QUIZZES],
    layout: { ...scheme().layout, columns: ['number', 'total', 'remarks'], ...change },
  });
const pagesOf = (evaluation: Evaluation) => workbook({ evaluation, banks: [], words });
const textOf = (evaluation: Evaluation, name: string) =>
  pagesOf(evaluation)
    .find((page) => page.name === name)
    ?.rows.map(({ cells }) => cells) ?? [];
const FILE = file({
  events: [
    honest(9, { id: id(1), start: '2026-07-02T02:00:00.000Z', end: '2026-07-02T02:00:00.000Z' }),
    honest(4, {
      ...{ id: id(2), quiz: 'county' },
      ...{ start: '2026-08-01T02:00:00.000Z', end: '2026-08-01T02:00:00.000Z' },
    }),
  ],
});

test('has a page of plan against done, one column a quiz of the plan', async () => {
  const roster = rosterOf(rosterPerson('007', '卓玛'), rosterPerson('008', '多吉', { exemption: 'ill' }));
  const rules = layoutOf({ pages: ['plan'] });
  const on = async (day: string) =>
    textOf(await sheetOf([FILE], { scheme: rules, roster, day }), '计划完成情况');

  expect((await on('2026-06-30'))[3]).toEqual([
    ...['工号', '姓名', '部门', '已到期', '按期完成', '过期补上', '还欠'],
    ...['上半年\n学校\n2026-06-30 以前', '下半年\ncounty\n2026-12-31 以前'],
  ]);
  expect((await on('2026-05-31'))[4]).toEqual(['007', '卓玛', '办公室', 0, 0, 0, 0, '进行中', '还没有开始']);
  expect((await on('2026-07-01'))[4]).toEqual(['007', '卓玛', '办公室', 1, 0, 0, 1, '已过期', '进行中']);
  expect((await on('2026-12-31'))[4]).toEqual([
    ...['007', '卓玛', '办公室', 2, 1, 1, 0],
    ...['过期补上 2026-07-02', '已完成 2026-08-01'],
  ]);
  expect((await on('2026-12-31'))[5]).toEqual(['008', '多吉', '办公室']);
});

test('has the page of plan against done for a scheme that was saved before there was one, unless it does without', async () => {
  const rules: Scheme = { ...layoutOf({ pages: ['departments', 'missing'] }), exemptions: [] };
  const { layout, ...rest } = rules;
  const saved = readSchemeText(formatScheme(rules), 'rules.json', {
    ...{ quizzes: ['school', 'county', 'words', 'exam'], plans: [PLAN.id] },
  });
  const without: Scheme = { ...rest, layout: { ...layout, without: ['plan'] } };
  const names = async (one: Scheme) =>
    pagesOf(await sheetOf([FILE], { scheme: one })).map(({ name }) => name);

  expect(saved.ok && (await names(saved.value))).toEqual([
    ...['考核表', '部门汇总', '办公室', '计划完成情况', '未交和不在册'],
  ]);
  expect(await names(without)).toEqual(['考核表', '部门汇总', '办公室', '未交和不在册']);
});

test('has no page of plans where the scheme names none', async () => {
  const rules = scheme({ layout: { ...scheme().layout, pages: ['plan'] } });
  expect(pagesOf(await sheetOf([FILE], { scheme: rules })).map(({ name }) => name)).toEqual(['考核表']);
});

test('says on the sheet that a check in the middle of the year is one, and what it leaves out', async () => {
  const said = async (day: string) =>
    textOf(await sheetOf([FILE], { scheme: layoutOf({}), day }), '考核表')
      .flat()
      .join('\n');
  expect(await said('2026-06-30')).toContain('这是算到 2026-06-30 的检查');
  expect(await said('2026-12-31')).not.toContain('的检查，不是');
});

test('names nobody as missing of whom nothing is asked, and says why others are asked for less', async () => {
  const roster = rosterOf(
    rosterPerson('001', '央金'),
    rosterPerson('002', '多吉'),
    rosterPerson('003', '扎西', { exemption: '借调' }),
    rosterPerson('007', '卓玛'),
  );
  const decisions = { ...NO_DECISIONS, exemptions: { '001': 'ill', '002': 'away' } };
  const evaluation = await sheetOf([FILE], { roster, decisions, scheme: scheme() });

  expect(missingPeople(evaluation).map(({ number }) => number)).toEqual(['002', '003']);
  expect(textOf(evaluation, '未交和不在册').filter(([number]) => /^00\d$/.test(String(number)))).toEqual([
    ['002', '多吉', '办公室', '借调'],
    ['003', '扎西', '办公室', '借调'],
  ]);
  const codes = (at: number) => evaluation.people[at]?.remarks.map(({ code }) => code);
  expect(codes(0)).toEqual(['E_SCORE_EXEMPT_ALL']);
  expect(codes(1)).toContain('E_ROSTER_MISSING');
});

test('a cell of remarks says equal ones once, and never holds more than a spreadsheet takes', () => {
  const remark = (at: number): EvaluatedPerson['remarks'][number] => ({
    code: 'E_TRANSCRIPT_CLOCK_FAST',
    values: { quiz: 'school', end: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString() },
  });
  const cell = (remarks: EvaluatedPerson['remarks'], pages: Scheme['layout']['pages'] = ['remarks']) =>
    remarkCell(remarks, layoutOf({ pages }), words, 'zh');
  const many = Array.from({ length: 601 }, (_, at) => remark(at));

  expect(cell([remark(1), remark(2), remark(1), remark(1)]).split('\n')).toEqual([
    expect.stringMatching(/（同样的 3 条）$/),
    expect.not.stringMatching(/同样/),
  ]);
  const lines = cell([...many, ...many]).split('\n');
  expect(lines.join('\n').length).toBeLessThanOrEqual(LONGEST_CELL);
  const kept = lines.length - 1;
  expect(lines.at(-1)).toBe(`还有 ${2 * (601 - kept)} 条备注，见“备注”页。`);
  expect(cell(many, []).split('\n').at(-1)).toContain('考核工作台');
  const long = { code: 'E_ROSTER_BY_HAND', values: { number: '0'.repeat(LONGEST_CELL) } } as const;
  expect(cell([long])).toBe('还有 1 条备注，见“备注”页。');
});

test('says from which department on there are no pages', async () => {
  const people = Array.from({ length: 253 }, (_, at) =>
    rosterPerson(String(1000 + at), `人${at}`, { departments: [`科室${at}`] }),
  );
  const rules = layoutOf({ pages: ['departments'], without: ['plan'] });
  const evaluation = await sheetOf([], { scheme: rules, roster: rosterOf(...people) });
  expect(pagesOf(evaluation)).toHaveLength(2 + 250);
  expect(textOf(evaluation, '部门汇总').flat()).toContain(
    '部门超过 250 个：从“科室250”起的 3 个部门没有单独的页，人都在“考核表”页里。',
  );
});
