import type * as z from 'zod/mini';
import { lineAt } from './source.ts';
import type { Source } from './source.ts';
import type { Issue } from '#core/issue.ts';

/** What a schema made of a file. */
export interface Typed<T> {
  /** `null` when the file as a whole was not acceptable. */
  readonly value: T | null;
  /** For every item left in the list named `list`: its place in the file's own list. */
  readonly kept: readonly number[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a file by its schema. Every mistake becomes an issue with its line. Items of the list named `list` that are
 * wrong are left out and the rest is kept, so that one bad term does not hide the mistakes in all the others.
 * @example readSchema(source, Glossary, 'terms').value?.terms
 */
export function readSchema<T>(source: Source, schema: z.ZodMiniType<T>, list = ''): Typed<T> {
  const whole = schema.safeParse(source.value);
  const items = listOf(source.value, list);
  if (whole.success) return { value: whole.data, kept: [...items.keys()], issues: [] };
  const issues = whole.error.issues.flatMap((issue) => describe(source, issue));
  const bad = new Set(
    whole.error.issues.map(({ path }) => (path[0] === list && path.length > 1 ? path[1] : null)),
  );
  if (bad.has(null) || list === '') return { value: null, kept: [], issues };
  const kept = [...items.keys()].filter((index) => !bad.has(index));
  const rest = schema.safeParse({ ...objectOf(source.value), [list]: kept.map((index) => items[index]) });
  return { value: rest.success ? rest.data : null, kept: rest.success ? kept : [], issues };
}

/** Turns what zod found into issues with file and line. */
function describe(source: Source, issue: z.core.$ZodIssue): readonly Issue[] {
  const path = issue.path.map(String);
  const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return fields.map((parts): Issue => {
    const field = parts.join('.');
    const place = { file: source.file, line: lineAt(source, field) };
    const found = show(valueAt(source.value, parts));
    // Only at the top: a festival's date has a status of its own.
    if (path[0] === 'status') return { code: 'E_STATUS', ...place, values: { found } };
    return {
      code: 'E_FIELD',
      ...place,
      values: { field: field === '' ? '∅' : field, found, expected: expected(issue) },
    };
  });
}

/** A type as an editor would write it. */
const SIGNS: Readonly<Record<string, string>> = {
  string: '…',
  number: '123',
  int: '123',
  boolean: 'true / false',
  array: '- …',
  tuple: '[ …, … ]',
  object: '{ … }',
  record: '{ … }',
};

/** For a pattern, the first of these it takes says more than the pattern does. */
const EXAMPLES = ['2026-11-22', '2026.11.1', 'seven-entries', 'maqin-school#s1-p1', 'Hans'];

/** What should stand there, in signs that need no translation. */
function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' / ');
  if (issue.code === 'invalid_type') return SIGNS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_format') return example(issue.pattern ?? '');
  if (issue.code === 'unrecognized_keys') return '∅';
  if (issue.code === 'invalid_union') {
    return [...new Set(issue.errors.flatMap(([first]) => (first === undefined ? [] : expected(first))))].join(
      ' / ',
    );
  }
  if (issue.code === 'too_small') return issue.origin === 'string' ? '…' : `≥ ${issue.minimum}`;
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`;
  return issue.code === 'custom' ? issue.message : '…';
}

function example(pattern: string): string {
  const rule = new RegExp(pattern.replace(/^\/|\/[a-z]*$/g, ''), 'u');
  return EXAMPLES.find((text) => rule.test(text)) ?? pattern;
}

function show(value: unknown): string {
  if (value === undefined || value === null) return '∅';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => objectOf(inner)[key], value);
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = objectOf(value)[key];
  return Array.isArray(list) ? list : [];
}

function objectOf(value: unknown): Record<string, unknown> {
  // Lists are objects too, and their indexes are the keys a path names.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
