import type { Collection } from '#core/appraisal/collection.ts';
import { collect } from '#core/appraisal/collection.ts';
import { contentOf } from '#core/appraisal/content-of.ts';
import { distinctAttempts } from '#core/appraisal/distinct-attempts.ts';
import { outcomeOf, type Arrival } from '#core/appraisal/intake.ts';
import type { MarkingKey } from '#core/appraisal/marking-key.ts';
import { isSignedList, startLists, type SignedLists } from '#core/appraisal/signed-lists.ts';
import type { Issue } from '#core/issue.ts';
import { sha256Hex } from '#core/ledger/hash.ts';
import type { Verify } from '#core/ledger/signature.ts';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import type { Transcript } from '#core/ledger/transcript.ts';
import type { Level } from '#core/ledger/transcript-shape.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import type { ReadSoFar } from './engine-messages.ts';

/** What files are read with. */
export interface Reader {
  readonly key: MarkingKey;
  readonly verify: Verify | null;
  /** Whose signed lists make an attempt one of a supervised sitting. */
  readonly organisers: readonly Organiser[];
}

/** What is known of the files that were read so far. */
export interface Reading {
  readonly by: Reader;
  readonly lists: SignedLists;
  /** The name under which each content came first, by its hash. */
  readonly contents: Map<string, string>;
}

/** Before the first file, or after those another reader has read. */
export function newReading(by: Reader, known?: Pick<ReadSoFar, 'lists' | 'contents'>): Reading {
  return {
    by,
    lists: startLists(by.organisers, by.verify, by.key, known?.lists),
    contents: new Map(known?.contents),
  };
}

/** More of one damaged file helps nobody. */
const MOST_ISSUES = 10;
/** What a line of the preview says when there is nothing to say. */
const NOTHING = { learner: null, attempts: 0, marked: 0, level: 0, issues: [] } as const;

/**
 * The line of something that cannot be counted.
 * @example refused({ id: 1, file: 'a.rar', size: 12 }, { code: 'E_INTAKE_ARCHIVE' }).outcome → 'foreign'
 */
export function refused(file: Pick<Arrival, 'id' | 'file' | 'size'>, issue: Issue): Arrival {
  return { ...file, ...NOTHING, outcome: outcomeOf([issue]), issues: [issue] };
}

/** A file that was read: its line in the preview, and what it says, if that counts and did not come already. */
export interface ReadFile {
  readonly arrival: Arrival;
  readonly collection: Collection | null;
}

/** Reads one file. A content that came already counts once. */
export async function readInto(reading: Reading, file: FoundFile): Promise<ReadFile> {
  const { bytes, ...named } = file;
  const line = { ...named, size: bytes.length };
  if (isSignedList(bytes)) return { arrival: await readList(reading, file), collection: null };
  const read = await readTranscript(bytes, reading.by.verify);
  if (!read.ok) {
    const issues = read.error.slice(0, MOST_ISSUES);
    return { arrival: { ...line, ...NOTHING, outcome: outcomeOf(read.error), issues }, collection: null };
  }
  const collection = collect(read.value, reading.by.key);
  const attempts = distinctAttempts([...collection.records.values()], []);
  const marks = attempts.map(({ record }) => record.marking.state === 'marked');
  const same = sameAs(reading, contentOf(read.value, bytes), file.file);
  const arrival: Arrival = {
    ...line,
    outcome: 'read',
    learner: read.value.learner,
    attempts: marks.length,
    marked: marks.filter(Boolean).length,
    level: lowest(read.value),
    issues: [
      ...(read.value.unchecked ? [{ code: 'E_TRANSCRIPT_UNCHECKED' } as const] : []),
      ...same,
      ...(marks.length === 0 ? [{ code: 'E_INTAKE_NO_ATTEMPTS' } as const] : []),
    ],
  };
  return { arrival, collection: same.length === 0 ? collection : null };
}

interface FoundFile {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What an organiser has signed: the list of a supervised sitting, the result of a contest. */
async function readList(reading: Reading, { id, file, bytes }: FoundFile): Promise<Arrival> {
  const line = { id, file, size: bytes.length, ...NOTHING };
  const same = sameAs(reading, sha256Hex(bytes), file);
  const issue = same.length === 0 ? await reading.lists.add({ name: file, bytes }) : null;
  if (issue !== null) return { ...line, outcome: 'uncounted', issues: [issue] };
  return { ...line, outcome: 'read', issues: same };
}

/** The remark that this content is here already; none for a new one, which is then known. */
function sameAs({ contents }: Reading, content: string, file: string): readonly Issue[] {
  const same = contents.get(content);
  if (same !== undefined) return [{ code: 'E_TRANSCRIPT_DUPLICATE', values: { same } }];
  contents.set(content, file);
  return [];
}

function lowest({ level, levels }: Transcript): Level {
  return levels.reduce((least, one) => (one < least ? one : least), level);
}
