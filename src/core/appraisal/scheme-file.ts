import type { Json } from '#core/canonical-json.ts';
import { canonicalJson } from '#core/canonical-json.ts';
import { readSchema } from '#core/documents/read-schema.ts';
import type { Source } from '#core/documents/source.ts';
import { lineAt } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import type { Referable } from './scheme-findings.ts';
import { schemeFindings } from './scheme-findings.ts';
import { SCHEME_FORMAT, Scheme } from './scheme.ts';

/** Larger than any scheme, small enough to be read at once. */
export const MOST_CHARACTERS = 400_000;

/**
 * SHA-256 of the scheme's canonical JSON: equal rules have equal hashes, however the file was laid out.
 * @example schemeHash(scheme).slice(0, 8) // what the sheet prints beside the version
 */
export function schemeHash(scheme: Scheme): string {
  // A scheme holds JSON values only; its schema says so.
  return sha256Hex(canonicalJson(plain(scheme)));
}

/**
 * The scheme as a file of its own: indented JSON, which any text editor opens. `readSchemeText` gives it back. Equal schemes
 * are equal files: the fields stand in the order of the format, whatever was done to the scheme before.
 */
export function formatScheme(scheme: Scheme): string {
  const ordered = Scheme.safeParse(scheme);
  return `${JSON.stringify(ordered.success ? ordered.data : scheme, null, 2)}\n`;
}

/**
 * A scheme out of a JSON file a clerk opened. Every problem at once, with the place and what to do.
 * @example readSchemeText(text, 'rules.json', { quizzes, plans }) → { ok: false, error: [{ code: 'E_SCHEME_WEIGHTS', … }] }
 */
export function readSchemeText(
  text: string,
  file: string,
  there: Referable,
): Result<Scheme, readonly Issue[]> {
  if (text.length > MOST_CHARACTERS) return err([{ code: 'E_SCHEME_NOT', file }]);
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return readScheme({ file, value, lines: new Map() }, there);
  } catch {
    return err([{ code: 'E_SCHEME_NOT', file }]);
  }
}

/**
 * The same from data that was read already, such as YAML, whose lines are then told.
 * @example readScheme(parseYaml(text, 'S.yaml').source, { quizzes, plans })
 */
export function readScheme(source: Source, there: Referable): Result<Scheme, readonly Issue[]> {
  const { file, value } = source;
  const format = formatOf(value);
  if (format === null) return err([{ code: 'E_SCHEME_NOT', file }]);
  if (format !== SCHEME_FORMAT) return err([{ code: 'E_SCHEME_VERSION', file, values: { version: format } }]);
  const read = readSchema(source, Scheme);
  if (read.value === null) return err(read.issues.map(asSchemeIssue));
  const findings = schemeFindings(read.value, there);
  if (findings.length === 0) return ok(read.value);
  return err(
    findings.map(({ field, issue }) => ({
      ...issue,
      file,
      ...(source.lines.size === 0 ? {} : { line: lineAt(source, field) }),
      values: { field, ...issue.values },
    })),
  );
}

/** A clerk's file is not mended by content/README.md, which the message about a field of content names. */
function asSchemeIssue(issue: Issue): Issue {
  const { line, ...rest } = issue;
  const field = issue.values?.field ?? 'status';
  const values = { field, found: '∅', expected: 'draft / reviewed', ...issue.values };
  // Without lines every place is said to be line 1.
  return { ...rest, code: 'E_SCHEME_FIELD', values, ...(line === undefined || line === 1 ? {} : { line }) };
}

function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const { format } = value;
  return typeof format === 'string' && /^sanyu-scheme\/[0-9.]{1,10}$/.test(format) ? format : null;
}

/** Optional fields that hold nothing are left out, as a file leaves them out. */
function plain(scheme: Scheme): Json {
  return JSON.parse(JSON.stringify(scheme)) as Json;
}
