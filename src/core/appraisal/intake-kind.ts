import type { IssueCode } from '#core/issue.ts';

/** What a file is by its first bytes: what is opened, what is read, and what can only be named. */
export type FileKind = 'zip' | 'transcript' | 'text' | IssueCode;
/** What a text is: of what is not known, the reader of transcripts has the last word. */
export type TextKind = 'text-code' | 'transcript' | 'damaged-transcript';

/** So many bytes of a file tell what it is. */
export const HEAD_BYTES = 4096;

/** Signs at the start of files that are often sent by mistake, each with what a clerk is told. */
const SIGNS: readonly (readonly [signs: string, kind: FileKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['Rar!', 'E_INTAKE_ARCHIVE'],
  ['7z\xbc\xaf', 'E_INTAKE_ARCHIVE'],
  ['\x1f\x8b', 'E_INTAKE_ARCHIVE'],
  ['\x89PNG', 'E_INTAKE_PICTURE'],
  ['\xff\xd8\xff', 'E_INTAKE_PICTURE'],
  ['GIF8', 'E_INTAKE_PICTURE'],
  ['BM', 'E_INTAKE_PICTURE'],
  ['RIFF', 'E_INTAKE_PICTURE'],
  ['\0\0\0\x18ftyphei', 'E_INTAKE_PICTURE'],
  ['\xd0\xcf\x11\xe0', 'E_INTAKE_SHEET'],
];

/** What systems put beside a person's files. */
const SYSTEM_FILE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i;
const TRANSCRIPT = '"fmt":"sanyu-transcript/';
const TEXT_CODE = /SANYU\d/i;
/** Damage at its start leaves a transcript without its name, but not without the lines that only transcripts have. */
const TRANSCRIPT_LINE = /"prev":"[0-9a-f]{64}"|^\{"(?:ans":\[|cp":\{|dev":"[0-9a-f]{64}")/m;

/**
 * What to do with a file, by its name and first bytes.
 * @example recognise('a.zip', head) → 'zip'
 */
export function recognise(name: string, head: Uint8Array): FileKind {
  if (SYSTEM_FILE.test(name)) return 'E_INTAKE_SYSTEM';
  if (head.length === 0) return 'E_INTAKE_EMPTY';
  const start = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (start.slice(0, 200).includes(TRANSCRIPT)) return 'transcript';
  return SIGNS.find(([signs]) => start.startsWith(signs))?.[1] ?? 'text';
}

/**
 * What a text is, wherever in it that shows: a chat that was exported says much before it comes to a code. Every sign of it
 * is ASCII: `text` may be read as Latin-1.
 * @example recogniseText('Zhuoma 10:15\nSANYU1K3QZ001002…') → 'text-code'
 */
export function recogniseText(text: string): TextKind {
  if (text.slice(0, 200).includes(TRANSCRIPT)) return 'transcript';
  if (TEXT_CODE.test(text)) return 'text-code';
  return TRANSCRIPT_LINE.test(text) ? 'damaged-transcript' : 'transcript';
}

/** Where a saved workspace says what it is. */
export const WORKSPACE_ENTRY = 'workspace.json';

/**
 * What an archive is by the names in it, when it is no heap of transcripts.
 * @example recogniseArchive(['[Content_Types].xml', 'xl/workbook.xml']) → 'E_INTAKE_SHEET'
 */
export function recogniseArchive(names: readonly string[]): IssueCode | null {
  if (names.includes(WORKSPACE_ENTRY)) return 'E_INTAKE_WORKSPACE';
  if (names.includes('[Content_Types].xml') || names.includes('content.xml')) return 'E_INTAKE_SHEET';
  return null;
}
