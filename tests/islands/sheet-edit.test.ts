import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatScheme, readSchemeText } from '#core/appraisal/scheme-file.ts';
import { schemeFindings } from '#core/appraisal/scheme-findings.ts';
import {
  columnsLeft,
  withColumn,
  withDepartments,
  withDepartmentTarget,
  withMovedColumn,
  withoutColumn,
  withRounding,
  withUnit,
  writtenUnit,
} from '#islands/appraisal/rules/sheet-edit.ts';
import { scheme } from '../core/appraisal/bench-builders.ts';

const there = { quizzes: ['school', 'county'], plans: ['2026'] };
const again = (one: ReturnType<typeof scheme>) => readSchemeText(formatScheme(one), 'a.json', there);

describe('the columns of the sheet', () => {
  test('are moved by one place, and stay where there is none', () => {
    const columns = (at: number, by: -1 | 1) => withMovedColumn(scheme(), at, by).layout.columns;
    expect(columns(1, -1)).toEqual(['name', 'number', 'components', 'total', 'grade']);
    expect(columns(1, 1)).toEqual(['number', 'components', 'name', 'total', 'grade']);
    expect(columns(0, -1)).toEqual(scheme().layout.columns);
    expect(columns(4, 1)).toEqual(scheme().layout.columns);
  });

  test('are always some, each once, and the file gives them back', () => {
    const step = fc.record({ what: fc.constantFrom('add', 'remove', 'on', 'back'), at: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let one = scheme();
        for (const { what, at } of steps) {
          const left = columnsLeft(one);
          if (what === 'add' && left.length > 0) one = withColumn(one, left[at % left.length] ?? 'name');
          if (what === 'remove') one = withoutColumn(one, at % one.layout.columns.length);
          if (what === 'on' || what === 'back') one = withMovedColumn(one, at, what === 'on' ? 1 : -1);
        }
        const { columns } = one.layout;
        expect(columns.length).toBeGreaterThan(0);
        expect(new Set(columns).size).toBe(columns.length);
        expect(again(one)).toEqual({ ok: true, value: one });
      }),
    );
  });

  test('that are left are those of the format and of single components', () => {
    expect(columnsLeft(scheme())).toContain('component:contest');
    expect(columnsLeft(withColumn(scheme(), 'rank'))).not.toContain('rank');
  });
});

describe('the unit’s name', () => {
  test('may be written in one language alone, and the file is still whole', () => {
    const one = withUnit(scheme(), { ug: 'ئورۇن' });
    expect(one.unit).toEqual({ zh: 'ئورۇن', ug: 'ئورۇن' });
    expect(writtenUnit(one.unit)).toEqual({ ug: 'ئورۇن' });
    expect(again(one)).toEqual({ ok: true, value: one });
  });

  test('keeps its original, and goes when nothing is left of it', () => {
    const one = withUnit(scheme(), { zh: '单位', bo: 'ལས་ཁུངས' });
    expect(writtenUnit(one.unit)).toEqual({ zh: '单位', bo: 'ལས་ཁུངས' });
    expect(withUnit(one, {})).toEqual(scheme());
  });
});

describe('targets of single departments', () => {
  test('are set, taken back to those of all, and given back by the file', () => {
    const none = withDepartments(scheme(), [{ name: '财务科' }]);
    const one = withDepartmentTarget(none, 0, 'average', 85);
    expect(one.targets.departments).toEqual([{ name: '财务科', average: 85 }]);
    expect(again(one)).toEqual({ ok: true, value: one });
    expect(withDepartmentTarget(one, 0, 'average', null)).toEqual(none);
  });

  test('cannot be two of one department, however it is spelt', () => {
    const twice = withDepartments(scheme(), [{ name: '财务科' }, { name: '财务 科' }]);
    expect(schemeFindings(twice, there).map(({ field, issue }) => [field, issue.code])).toEqual([
      ['targets.departments.1.name', 'E_SCHEME_TWICE'],
    ]);
  });
});

test('figures are rounded otherwise, and the rest stays', () => {
  expect(withRounding(scheme(), { digits: 0 }).rounding).toEqual({ digits: 0, mode: 'half-up' });
});
