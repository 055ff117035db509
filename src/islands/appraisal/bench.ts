import type { Collection } from '#core/appraisal/collection.ts';
import { classOf, type Arrival, type ArrivalClass } from '#core/appraisal/intake.ts';
import { NONE_UNREAD, type LeftUnread } from '#core/appraisal/left-unread.ts';
import type { Issue } from '#core/issue.ts';
import type { FromReader } from './gathering.ts';

/** What the clerk's bench knows of the files that arrived. */
export interface Bench {
  /** `no-banks`: the questions to mark with could not be fetched; the files wait. */
  readonly stage: 'opening' | 'reading' | 'ready' | 'no-banks';
  /** Whether this device keeps the work. */
  readonly keeps: boolean;
  readonly arrivals: readonly Arrival[];
  /** Of what was dropped last: how many files, how many of them are still to be read, and which one is in hand. */
  readonly chosen: number;
  readonly left: number;
  readonly file: string;
  /** Everything that was handed in, once nothing waits. */
  readonly collection: Collection | null;
  /** What to know about single people, by staff number. */
  readonly people: ReadonlyMap<string, readonly Issue[]>;
  readonly lists: readonly Issue[];
  /** Files that were chosen and not read, because somebody stopped it or the page died. */
  readonly unread: LeftUnread;
  /** Folders held more than is read at once. */
  readonly cut: boolean;
  readonly trouble: Issue | null;
}

export type BenchAction =
  | FromReader
  | { readonly type: 'chosen'; readonly files: number; readonly cut: boolean }
  | { readonly type: 'unread'; readonly unread: LeftUnread }
  | { readonly type: 'retried' }
  | { readonly type: 'cleared' };

/** Before anything was heard; the server draws this. */
export const EMPTY_BENCH: Bench = {
  ...{ stage: 'opening', keeps: true, arrivals: [], chosen: 0, left: 0, file: '' },
  ...{ collection: null, people: new Map(), lists: [], unread: NONE_UNREAD, cut: false, trouble: null },
};

/**
 * The next state of the bench. Files chosen while others are still being read are added to them.
 * @example work(EMPTY_BENCH, { type: 'chosen', files: 3, cut: false }).stage → 'reading'
 */
export function work(bench: Bench, action: BenchAction): Bench {
  switch (action.type) {
    case 'chosen':
      return chosen(bench, action.files, action.cut);
    case 'opened':
      return { ...bench, stage: bench.chosen > 0 ? 'reading' : bench.stage, keeps: action.keeps };
    case 'begun':
      return { ...bench, stage: 'reading', file: action.file, left: Math.min(action.left, bench.chosen) };
    case 'arrived':
      return { ...bench, arrivals: added(bench.arrivals, action.arrivals) };
    case 'finished': {
      const { collection, people, lists } = action;
      return {
        ...bench,
        ...{ stage: 'ready', chosen: 0, left: 0, file: '', collection, people, lists },
      };
    }
    case 'unread':
      return { ...bench, unread: action.unread };
    case 'no-banks':
      return { ...bench, stage: 'no-banks' };
    case 'retried':
      return { ...bench, stage: 'opening' };
    case 'restored':
      return { ...EMPTY_BENCH, stage: 'reading', keeps: bench.keeps };
    case 'refused':
    case 'trouble':
      return { ...bench, trouble: action.issue };
    case 'cleared':
    case 'emptied':
      return { ...EMPTY_BENCH, stage: bench.stage, keeps: bench.keeps };
    case 'alive':
    case 'idle':
    case 'rows':
    case 'saved':
      return bench;
    default:
      return action satisfies never;
  }
}

function chosen(bench: Bench, files: number, cut: boolean): Bench {
  if (files === 0 && !cut) return bench;
  const stage = bench.stage === 'ready' ? 'reading' : bench.stage;
  return {
    ...bench,
    ...{ stage, cut, chosen: bench.chosen + files, left: bench.left + files },
  };
}

/** A reader that was started anew tells again what it has kept. */
function added(known: readonly Arrival[], more: readonly Arrival[]): readonly Arrival[] {
  const first = more[0]?.id ?? 0;
  const before = known.at(-1)?.id ?? 0;
  if (first > before) return [...known, ...more];
  const byId = new Map([...known, ...more].map((arrival) => [arrival.id, arrival]));
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

/** One line of the preview. */
export interface PreviewLine {
  readonly arrival: Arrival;
  readonly kind: ArrivalClass;
  /** Why, and what to do; of the file first, then of its person. */
  readonly reasons: readonly Issue[];
}

/**
 * Every file that arrived, each in its class.
 * @example preview(bench).filter(({ kind }) => kind === 'uncounted').length
 */
export function preview({ arrivals, people }: Pick<Bench, 'arrivals' | 'people'>): readonly PreviewLine[] {
  return arrivals.map((arrival) => {
    const remarks = (arrival.learner && people.get(arrival.learner.number)) ?? [];
    const reasons = arrival.outcome === 'read' ? [...arrival.issues, ...remarks] : arrival.issues;
    return { arrival, kind: classOf(arrival, remarks.length), reasons };
  });
}

/**
 * Whether a line has what somebody looks for: part of the file's name, or of whose it is.
 * @example lines.filter(finder('卓玛'))
 */
export function finder(words: string): (line: PreviewLine) => boolean {
  const wanted = words.trim().toLowerCase();
  return ({ arrival: { file, learner } }) =>
    [file, learner?.number, learner?.name, learner?.department].some((text) =>
      text?.toLowerCase().includes(wanted),
    );
}
