import { describe, expect, test } from 'vitest';
import type { Claim } from '#core/appraisal/collection.ts';
import { guessColumns } from '#core/appraisal/guess-columns.ts';
import { matchRoster } from '#core/appraisal/match-roster.ts';
import { isNear, nameKey, numberKey } from '#core/appraisal/name-key.ts';
import { readRoster } from '#core/appraisal/read-roster.ts';
import type { Rows } from '#core/appraisal/roster.ts';
import { CONTEST, rosterOf, rosterPerson } from './bench-builders.ts';

describe('columns', () => {
  test.each([
    ['Chinese', ['序号', '部门', '姓名', '工号'], { number: 3, names: [2], departments: [1] }],
    ['Uyghur', ['ئىسىم-فامىلىسى', 'خىزمەتچى نومۇرى', 'تارماق'], { number: 1, names: [0], departments: [2] }],
    ['Tibetan', ['སྡེ་ཁག', 'མིང་།', 'ལས་བྱེད་ཨང་གྲངས'], { number: 2, names: [1], departments: [0] }],
    [
      'two languages in one cell',
      ['姓名 ئىسمى', '职工编号 نومۇرى', '民族'],
      { number: 1, names: [0], departments: [] },
    ],
    ['two scripts of a name', ['工号', '姓名', 'མིང', '科室'], { number: 0, names: [1, 2], departments: [3] }],
  ])('are known by their headings: %s', (_, heading, columns) => {
    expect(guessColumns([heading, []])).toMatchObject({
      by: 'headings',
      columns: { heading: 0, ...columns },
    });
  });

  test('are looked for below a title', () => {
    const rows = [['2026年花名册'], [], ['工号', '姓名'], ['007', '卓玛']];
    expect(guessColumns(rows).columns.heading).toBe(2);
  });

  test('without headings are told by what stands in them', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      String(i + 1),
      i % 2 === 0 ? '办公室' : '教务处',
      `00${i + 31}`,
      `人${String.fromCharCode(0x4e00 + i)}`,
    ]);
    expect(guessColumns(rows)).toMatchObject({
      by: 'content',
      columns: { heading: -1, number: 2, names: [3], departments: [1] },
    });
  });

  test('of entered components are known by the component’s name in any language', () => {
    const contest = { ...CONTEST, name: { zh: '竞赛', ug: 'مۇسابىقە' } };
    const { columns } = guessColumns([['工号', '姓名', 'مۇسابىقە']], [contest]);
    expect(columns.entered).toEqual({ contest: 2 });
  });
});

describe('a roster', () => {
  const columns = {
    ...{ heading: 0, number: 0, names: [1], departments: [2], exemption: null, entered: {} },
  };

  test('keeps staff numbers as text, with their zeros', () => {
    const rows = [
      ['工号', '姓名', '部门'],
      ['007', ' 卓玛 ', '办公室'],
      ['7', '多吉', ''],
    ];
    const read = readRoster({ rows }, columns);
    expect(read.ok && read.value.people.map(({ number, names, row }) => [number, names, row])).toEqual([
      ['007', ['卓玛'], 2],
      ['7', ['多吉'], 3],
    ]);
  });

  test('tells who stands twice, who has no number and whose number a spreadsheet has spoilt', () => {
    const rows: Rows = [
      [],
      ['007', '卓玛', '办公室'],
      ['００７', '格桑', '财务科'],
      ['', '多吉', '办公室'],
      ['6.53E+17', '才让', '办公室'],
      ['', ''],
    ];
    const read = readRoster({ rows }, columns);
    expect(read.ok && read.value.people).toHaveLength(3);
    expect(read.ok && read.value.issues).toEqual([
      { code: 'E_ROSTER_TWICE', values: { number: '007', rows: '2, 3', name: '格桑 财务科' } },
      { code: 'E_ROSTER_NUMBER', values: { row: 4, name: '多吉' } },
      { code: 'E_ROSTER_SHORTENED', values: { row: 5, found: '6.53E+17' } },
    ]);
  });

  test('without people, or without a column to know them by, is none', () => {
    expect(readRoster({ rows: [['工号', '姓名']] }, columns)).toEqual({
      ok: false,
      error: [{ code: 'E_ROSTER_EMPTY' }],
    });
    expect(readRoster({ rows: [['a']] }, { ...columns, number: null, names: [] })).toMatchObject({
      ok: false,
    });
  });
});

describe('names', () => {
  test.each([
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['卓 玛', '卓玛'],
    ['ＡＢＣ', 'abc'],
    ['ﺋﺎﻳﮕﯜﻝ', 'ئايگۈل'],
    ['ئايگۇل مەمەت', 'ئايگۇل  مەمەت'],
    ['སྒྲོལ་མ།', 'སྒྲོལ་མ་'],
  ])('%s and %s are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test('of different people stay different, and so do numbers that differ in zeros', () => {
    expect(nameKey('卓玛')).not.toBe(nameKey('卓嘎'));
    expect(numberKey('007')).not.toBe(numberKey('7'));
    expect(numberKey(' Ａ-００７')).toBe('a-007');
  });

  test.each([
    ['10023', '10032', true],
    ['10023', '1002', true],
    ['10023', '10024', true],
    ['10023', '11024', false],
    ['卓玛吉', '卓玛', true],
    ['ab', 'ba', true],
    ['abcde', 'xbcdy', false],
  ])('%s and %s one keystroke apart: %s', (a, b, near) => {
    expect(isNear(a, b)).toBe(near);
  });
});

describe('matching', () => {
  const claim = (number: string, name = '卓玛', department = '办公室'): Claim => ({
    ...{ number, name, department, at: '2026-11-30T00:00:00.000Z' },
  });
  const none = { links: {} };
  const numbers = (matching: ReturnType<typeof matchRoster>) =>
    [...matching.found].map(([number, { person, how }]) => [number, person.number, how]);

  test('goes by staff number, whatever the name', () => {
    const matching = matchRoster(rosterOf(rosterPerson('007', '多吉')), [claim('００７')], none);
    expect(numbers(matching)).toEqual([['００７', '007', 'number']]);
  });

  test('goes by name and department in any script where the number is in no roster', () => {
    const dolma = rosterPerson('007', '卓玛', {
      names: ['卓玛', 'སྒྲོལ་མ།'],
      departments: ['办公室', 'གཞུང་ལས་ཁང'],
    });
    const matching = matchRoster(rosterOf(dolma), [claim('555', 'སྒྲོལ་མ', 'གཞུང་ལས་ཁང་།')], none);
    expect(numbers(matching)).toEqual([['555', '007', 'name']]);
  });

  test('takes nobody where two could be meant, and offers both', () => {
    const roster = rosterOf(rosterPerson('1001', '卓玛'), rosterPerson('2002', '卓玛'));
    const matching = matchRoster(roster, [claim('555')], none);
    expect(numbers(matching)).toEqual([]);
    expect(matching.offers.map(({ to, why }) => [to.number, why])).toEqual([
      ['1001', 'department'],
      ['2002', 'department'],
    ]);
  });

  test('never gives somebody with transcripts of their own those of another number', () => {
    const matching = matchRoster(rosterOf(rosterPerson('007', '卓玛')), [claim('007'), claim('555')], none);
    expect(numbers(matching)).toEqual([['007', '007', 'number']]);
    expect(matching.strangers).toEqual(['555']);
    expect(matching.offers).toHaveLength(1);
  });

  test.each([
    ['zeros', '07', '某', 'zeros'],
    ['one figure', '1002', '某', 'number'],
    ['one letter of the name', '555', '才让东智', 'name'],
  ] as const)('offers, and never takes, what is near: %s', (_, number, name, why) => {
    const roster = rosterOf(
      rosterPerson('7', '多吉'),
      rosterPerson('10023', '格桑'),
      rosterPerson('9', '才让东知'),
    );
    const matching = matchRoster(roster, [claim(number, name)], none);
    expect(numbers(matching)).toEqual([]);
    expect(matching.offers.map((offer) => offer.why)).toContain(why);
    expect(matching.missing).toHaveLength(3);
  });

  test('follows what the clerk decided, to somebody or to nobody', () => {
    const roster = rosterOf(rosterPerson('007', '卓玛'), rosterPerson('008', '多吉'));
    expect(numbers(matchRoster(roster, [claim('555')], { links: { '555': '008' } }))).toEqual([
      ['555', '008', 'hand'],
    ]);
    const refused = matchRoster(roster, [claim('555')], { links: { '555': null } });
    expect([numbers(refused), refused.offers, refused.strangers]).toEqual([[], [], ['555']]);
  });
});
