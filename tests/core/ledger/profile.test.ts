import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Learner } from '#core/ledger/entry.ts';
import { PROFILE_FIELDS, learnerIssues, readLearner } from '#core/ledger/profile.ts';

const whole = { name: '卓玛', number: '007', department: '办公室' };

function codesOf(change: Record<string, unknown>): readonly string[] {
  const read = readLearner({ ...whole, ...change });
  return read.ok ? [] : read.error.map(({ code, values }) => `${code}:${values?.field ?? ''}`);
}

test('keeps names of three scripts and the zeros of a staff number', () => {
  for (const name of ['卓玛', 'ئايگۈل تۇرسۇن', 'སྒྲོལ་མ།', "N'Dour"]) {
    expect(readLearner({ ...whole, name })).toEqual({ ok: true, value: { ...whole, name } });
  }
});

test('composes, trims and drops marks nobody sees', () => {
  const typed = {
    name: '\u200f e\u200b\u0301va \ufeff',
    number: '\t０0７Ａ ',
    department: ' a\u200bb\n',
  };

  expect(readLearner(typed)).toEqual({
    ok: true,
    value: { name: 'éva', number: '007A', department: 'ab' },
  });
});

test('tells every empty field at once', () => {
  const empty = ['E_PROFILE_EMPTY:name', 'E_PROFILE_EMPTY:number', 'E_PROFILE_EMPTY:department'];

  expect(codesOf({ name: ' ', number: '\u200e', department: 7 })).toEqual(empty);
  for (const raw of [null, undefined, 'x', [], 3]) {
    const read = readLearner(raw);
    expect(read.ok ? [] : read.error).toHaveLength(3);
  }
});

test('a profile out of a file is as empty with nothing but spaces', () => {
  expect(learnerIssues({ name: ' ', number: '\u3000', department: '' }).map(({ code }) => code)).toEqual(
    Array.from({ length: 3 }, () => 'E_PROFILE_EMPTY'),
  );
});

test('refuses what is too long for the sheet, naming the limit', () => {
  for (const [field, max] of Object.entries(PROFILE_FIELDS)) {
    expect(codesOf({ [field]: '字'.repeat(max) })).toEqual([]);
    expect(codesOf({ [field]: '字'.repeat(max + 1) })).toEqual([`E_PROFILE_LONG:${field}`]);
  }
});

test('refuses what a spreadsheet takes for a formula, full-width too', () => {
  for (const sign of '=+-@＝＋－＠') {
    expect(codesOf({ name: ` ${sign}1` })).toEqual(['E_PROFILE_LEADING:name']);
    expect(codesOf({ name: `1${sign}` })).toEqual([]);
  }
});

test('refuses control characters, direction controls and halves of characters', () => {
  for (const sign of ['\0', '\t', '\n', '\u0085', '\u2028', '\u202e', '\u2066', '\ud800']) {
    expect(codesOf({ department: `a${sign}b` })).toEqual(['E_PROFILE_CONTROL:department']);
  }
});

test('reads only own fields and keeps no other', () => {
  const heir: unknown = Object.create(whole);

  expect(readLearner(heir).ok).toBe(false);
  expect(readLearner({ ...whole, phone: '1' })).toEqual({ ok: true, value: whole });
});

test('what it lets through stays the same when read again, and fits the record', () => {
  const text = fc.string({ unit: 'binary', maxLength: 90 });
  fc.assert(
    fc.property(fc.record({ name: text, number: text, department: text }), (raw) => {
      const once = readLearner(raw);
      if (!once.ok) return;
      expect(readLearner(once.value)).toEqual(once);
      expect(Learner.safeParse(once.value).success).toBe(true);
      expect(learnerIssues(once.value)).toEqual([]);
    }),
  );
});
