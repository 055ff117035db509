import type { AppraisedRecord, HandedIn } from './collection.ts';
import type { Decisions } from './decisions.ts';

/** One attempt of one person, in however many records it came. */
export interface DistinctAttempt {
  /** The one that speaks for it. */
  readonly record: AppraisedRecord;
  /** All of them, the one that speaks first. */
  readonly records: readonly AppraisedRecord[];
  /** Deleted by its learner: it does not count, even where an older file still has it. */
  readonly deleted: boolean;
}

/**
 * The attempts in the records of one person, by time. A device that has lost a part of its chain records what lies behind
 * the hole anew, under another key and so under another hash: beside an export of before, one attempt comes twice. It
 * keeps its id: where the id and all that an appraisal goes by are the same, it is one attempt, and the record with the
 * best assurance speaks for it. Records of one id that say different things all count, and `remarksOf` tells of them.
 * Other people's ids mean nothing here: no attempt can be taken from somebody by copying its id.
 * @example distinctAttempts([original, recordedAnew], files).length → 1
 */
export function distinctAttempts(
  records: readonly AppraisedRecord[],
  files: readonly Pick<HandedIn, 'voids'>[],
): readonly DistinctAttempt[] {
  const voids = new Set(files.flatMap((file) => file.voids).flatMap(({ hash, id }) => [hash, id]));
  const byId = new Map<string, AppraisedRecord[]>();
  for (const record of records) {
    const same = byId.get(record.id);
    if (same === undefined) byId.set(record.id, [record]);
    else same.push(record);
  }
  return [...byId.values()]
    .flatMap(partsOf)
    .map(([record, ...others]): DistinctAttempt => {
      const all = [record, ...others];
      return { record, records: all, deleted: all.some(({ hash, id }) => voids.has(hash) || voids.has(id)) };
    })
    .sort(byEnd);
}

/**
 * Why a clerk has set an attempt aside, by whichever of its records; `null` when it was not.
 * @example setAsideFor(attempt, decisions) → 'helped'
 */
export function setAsideFor(
  { records }: Pick<DistinctAttempt, 'records'>,
  { setAside }: Pick<Decisions, 'setAside'>,
): string | null {
  const named = records.find(({ hash }) => Object.hasOwn(setAside, hash));
  return named === undefined ? null : (setAside[named.hash] ?? null);
}

type Part = readonly [AppraisedRecord, ...AppraisedRecord[]];

/** Records of one id, those together that say the same. */
function partsOf(records: readonly AppraisedRecord[]): readonly Part[] {
  // Nearly every attempt came once: nothing is written out for it.
  if (records.length === 1) return records.map((record) => [record]);
  const parts = new Map<string, [AppraisedRecord, ...AppraisedRecord[]]>();
  for (const record of [...records].sort(bySpeaking)) {
    const said = saidBy(record);
    const part = parts.get(said);
    if (part === undefined) parts.set(said, [record]);
    else part.push(record);
  }
  return [...parts.values()];
}

/** All that an appraisal goes by, but for where it came from. */
function saidBy(record: AppraisedRecord): string {
  const { quiz, bank, mode, crossed, start, end, tz, claimed, marking, answers, clock, sit } = record;
  return JSON.stringify([quiz, bank, mode, crossed, start, end, tz, claimed, marking, answers, clock, sit]);
}

/** The best assurance first, then what a list of a sitting has named; else by hash: never by the order of the files. */
function bySpeaking(a: AppraisedRecord, b: AppraisedRecord): number {
  return b.level - a.level || unlisted(a) - unlisted(b) || (a.hash < b.hash ? -1 : 1);
}

function unlisted({ sitting }: AppraisedRecord): number {
  return sitting.filter(({ code }) => code === 'E_SITTING_UNLISTED').length;
}

/** By time; attempts of one moment by hash, so that the order never depends on the files. */
function byEnd({ record: a }: DistinctAttempt, { record: b }: DistinctAttempt): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
}
