import type { Issue } from '#core/issue.ts';
import type { Learner } from '#core/ledger/entry.ts';
import type { Level } from '#core/ledger/transcript-shape.ts';

/** What came of one file or archive entry: read, a transcript that cannot be counted, or something else. */
export type Outcome = 'read' | 'uncounted' | 'foreign';

/** One line of the clerk's preview: no file that arrived is without one. */
export interface Arrival {
  /** In the order of arrival, from 1. */
  readonly id: number;
  /** As the clerk knows it, with archive and folders. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly outcome: Outcome;
  /** Whose it is; `null` where that could not be read. */
  readonly learner: Learner | null;
  /** Attempts in it, and those of them that could be marked. */
  readonly attempts: number;
  readonly marked: number;
  readonly level: Level;
  /** Why it is not counted, or what to know about the file itself. */
  readonly issues: readonly Issue[];
}

/** The four classes of the preview, in the order in which they are shown. */
export const ARRIVAL_CLASSES = ['counted', 'remarked', 'uncounted', 'foreign'] as const;
export type ArrivalClass = (typeof ARRIVAL_CLASSES)[number];

/**
 * The class of an arrival. `remarks` are those of the person it belongs to: whoever looks at a file wants to know that
 * something of it needs a look.
 * @example classOf(arrival, 0) → 'counted'
 */
export function classOf(arrival: Arrival, remarks: number): ArrivalClass {
  if (arrival.outcome !== 'read') return arrival.outcome;
  if (arrival.attempts > 0 && arrival.marked === 0) return 'uncounted';
  return arrival.issues.length + remarks > 0 ? 'remarked' : 'counted';
}

/**
 * Codes that say a file never was a transcript. Every other trouble is a transcript's own, or that of an archive in which
 * there may be transcripts nobody has seen.
 */
const FOREIGN: ReadonlySet<Issue['code']> = new Set([
  'E_TRANSCRIPT_NOT',
  'E_ZIP_ENTRY_SIZE',
  'E_INTAKE_PICTURE',
  'E_INTAKE_SHEET',
  'E_INTAKE_WORKSPACE',
  'E_INTAKE_SYSTEM',
  'E_INTAKE_EMPTY',
  'E_HAND_IN_NONE',
]);

/**
 * What a refused file is.
 * @example outcomeOf([{ code: 'E_TRANSCRIPT_CHAIN', line: 3 }]) → 'uncounted'
 */
export function outcomeOf(issues: readonly Issue[]): Outcome {
  return issues.every(({ code }) => FOREIGN.has(code)) ? 'foreign' : 'uncounted';
}
