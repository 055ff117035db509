import * as z from 'zod/mini';
import { PASSAGE_MARKS, isMark } from './passage.ts';
import type { PassageMark } from './passage.ts';
import { Day, SourceHash, TRANSLATION_STATUSES } from './review-fields.ts';
import type { TranslationStatus } from './review-fields.ts';

/** What may stand on the id line of a translated passage; what it says goes before what the front matter says. */
export interface PassageAttributes {
  /** First 8 hexadecimal digits of the hash of the original passage this was made from. */
  readonly of?: string;
  readonly status?: TranslationStatus;
  readonly reviewer?: string;
  readonly reviewed?: string;
  /** What the translator was unsure of, for the reviewer. */
  readonly note?: string;
}

/** An id line taken apart. */
export interface IdLine extends PassageAttributes {
  readonly id: string;
  readonly mark: PassageMark | null;
}

/** Something on an id line that is not allowed there. */
export interface WrongAttribute {
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

const ID_LINE = /^\{#([a-z][a-z0-9-]*)((?:\s+(?:\.[a-z]+|[a-z]+="[^"]*"))*)\s*\}$/;
const ATTRIBUTE = /\.([a-z]+)|([a-z]+)="([^"]*)"/g;

const words = z.string().check(z.minLength(1));
const ATTRIBUTES = {
  of: { schema: SourceHash, expected: 'of="0123abcd"' },
  status: { schema: z.enum(TRANSLATION_STATUSES), expected: TRANSLATION_STATUSES.join(' / ') },
  reviewer: { schema: words, expected: 'reviewer="…"' },
  reviewed: { schema: Day, expected: 'reviewed="2026-11-22"' },
  note: { schema: z.string(), expected: 'note="…"' },
} as const;
type AttributeName = keyof typeof ATTRIBUTES;
const NAMES = Object.keys(ATTRIBUTES);

/**
 * Reads `{#id .mark key="value"}`; `null` when it is no id line at all. What is wrong on it is listed, and the rest is
 * read all the same.
 * @example readIdLine('{#s1-p1 note="人名待核"}')?.line.note === '人名待核'
 */
export function readIdLine(content: string): { line: IdLine; wrong: readonly WrongAttribute[] } | null {
  const [, id, rest = ''] = ID_LINE.exec(content) ?? [];
  if (id === undefined) return null;
  const wrong: WrongAttribute[] = [];
  let mark: PassageMark | null = null;
  const attributes: Partial<Record<AttributeName, string>> = {};
  for (const [whole, name, key = '', value = ''] of rest.matchAll(ATTRIBUTE)) {
    if (name !== undefined && isMark(name)) mark = name;
    else if (!isAttribute(key)) wrong.push({ field: whole, found: whole, expected: allowed() });
    else if (ATTRIBUTES[key].schema.safeParse(value).success) attributes[key] = value;
    else wrong.push({ field: key, found: value === '' ? '∅' : value, expected: ATTRIBUTES[key].expected });
  }
  // Every value passed the schema of its own name.
  return { line: { id, mark, ...(attributes as PassageAttributes) }, wrong };
}

/**
 * An id line with one attribute set, changed or, with `null`, taken away; everything else stays as it was typed. A new
 * one is put before the note, which may be long. Straight quotation marks in a value become “ ”.
 * @example setAttribute('{#a note="待核"}', 'of', '0123abcd') === '{#a of="0123abcd" note="待核"}'
 */
export function setAttribute(line: string, name: AttributeName, value: string | null): string {
  const written =
    value === null ? '' : ` ${name}="${value.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '”')}"`;
  const present = new RegExp(`\\s+${name}="[^"]*"`);
  if (present.test(line)) return line.replace(present, () => written);
  const at = /\s+note="/.exec(line)?.index ?? line.lastIndexOf('}');
  return `${line.slice(0, at)}${written}${line.slice(at)}`;
}

function isAttribute(key: string): key is AttributeName {
  return NAMES.includes(key);
}

function allowed(): string {
  return [...PASSAGE_MARKS.map((mark) => `.${mark}`), ...NAMES.map((name) => `${name}=""`)].join(' ');
}
