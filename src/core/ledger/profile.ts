import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Learner } from './entry.ts';

/** The only things a learner is asked for, each with its greatest length in UTF-16 units. */
export const PROFILE_FIELDS = { name: 80, number: 40, department: 80 } as const;
export type ProfileField = keyof typeof PROFILE_FIELDS;

// A spreadsheet takes a cell that starts like this for a formula (records.md 3.2).
const LEADING = /^[=+\-@＝＋－＠]/;
// Line and direction controls would break or turn round a line of the sheet; half characters cannot be written as UTF-8.
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
// Word processors leave these behind. Two names that look the same would differ by them.
const UNSEEN = /[\u061c\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * Reads what a learner typed: NFC, unseen marks dropped, ends trimmed, full-width digits and letters of a staff number
 * made plain, so that one person is one row. The number stays text; its zeros stay. Every problem at once.
 * @example readLearner({ name: ' 卓玛 ', number: '００7', department: '办公室' })
 *   → { ok: true, value: { name: '卓玛', number: '007', department: '办公室' } }
 */
export function readLearner(raw: unknown): Result<Learner, readonly Issue[]> {
  const learner = {
    name: clean(field(raw, 'name')),
    number: narrow(clean(field(raw, 'number'))),
    department: clean(field(raw, 'department')),
  };
  const issues = learnerIssues(learner);
  return issues.length === 0 ? ok(learner) : err(issues);
}

/** What is wrong with a profile as it stands, nothing repaired: for profiles out of files. */
export function learnerIssues(learner: Learner): readonly Issue[] {
  const fields = Object.keys(PROFILE_FIELDS) as ProfileField[]; // The keys of the constant above.
  return fields.flatMap((name) => fieldIssue(name, learner[name]) ?? []);
}

function fieldIssue(name: ProfileField, text: string): Issue | null {
  const max = PROFILE_FIELDS[name];
  if (text.trim() === '') return { code: 'E_PROFILE_EMPTY', values: { field: name } };
  if (CONTROL.test(text)) return { code: 'E_PROFILE_CONTROL', values: { field: name } };
  if (LEADING.test(text)) return { code: 'E_PROFILE_LEADING', values: { field: name } };
  if (text.length > max) return { code: 'E_PROFILE_LONG', values: { field: name, max } };
  return null;
}

function field(raw: unknown, name: ProfileField): string {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, name)) return '';
  const value: unknown = Reflect.get(raw, name);
  return typeof value === 'string' ? value : '';
}

function clean(text: string): string {
  // Dropped before composing: a mark between a letter and its accent would keep the two apart.
  return text.replace(UNSEEN, '').normalize('NFC').trim();
}

function narrow(number: string): string {
  return number.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
