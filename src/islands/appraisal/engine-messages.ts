import type { Collection } from '#core/appraisal/collection.ts';
import type { Arrival } from '#core/appraisal/intake.ts';
import type { RosterTable } from '#core/appraisal/roster.ts';
import type { KnownLists } from '#core/appraisal/signed-lists.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import type { Erratum } from '#core/quiz/erratum.ts';
import type { Result } from '#core/result.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import type { Revision } from '#platform/bench-database.ts';

/** What the bench marks with, as the page knows it. */
export interface BenchMaterial {
  /** Every released version of every bank: old attempts are marked against the version they were made from. */
  readonly banks: readonly string[];
  readonly blueprints: readonly Blueprint[];
  /** Corrections of released questions. */
  readonly errata: readonly Erratum[];
  /** Whose signed lists make an attempt one of a supervised sitting. */
  readonly organisers: readonly Organiser[];
  /** The clerk's time. */
  readonly now: string;
}

/** A file a clerk chose, under the way by which it is known: `2026/办公室/00017.jsonl`. */
export interface Chosen {
  readonly name: string;
  readonly file: File;
  /** Of an archive the pictures whose codes were read before, by their place in it. */
  readonly readElsewhere?: readonly number[];
}

/** What a reader must know of the files before to go on where another stopped: their contents are not read again. */
export interface ReadSoFar {
  /** Number of the next arrival. */
  readonly next: number;
  /** The name under which each content came first, by its hash. */
  readonly contents: ReadonlyMap<string, string>;
  readonly lists: KnownLists;
  /** How the kept work was when it was last seen. */
  readonly revision: Revision;
}

/** What the page tells the reader of files. */
export type ToEngine =
  /** Without `known`, it begins by reading again what is kept. */
  | { readonly type: 'open'; readonly material: BenchMaterial; readonly known?: ReadSoFar }
  | { readonly type: 'add'; readonly files: readonly Chosen[] }
  /** A file on which the reader hung and was ended: said, and never tried again. */
  | { readonly type: 'blame'; readonly file: string; readonly size: number; readonly issue: Issue }
  /** Needs no opening: a roster is read by a reader of its own. */
  | { readonly type: 'roster'; readonly file: File; readonly withHidden: boolean }
  /** The whole work as one file, and the way back. */
  | { readonly type: 'save'; readonly desk: ClerkDesk; readonly at: string }
  | { readonly type: 'restore'; readonly file: File }
  | { readonly type: 'cancel' }
  | { readonly type: 'clear' };

/** What the reader tells the page. */
export type FromEngine =
  /** It reads now; whether the device keeps what it reads. */
  | { readonly type: 'opened'; readonly keeps: boolean }
  /** The questions to mark with could not be fetched. */
  | { readonly type: 'no-banks' }
  /** Of all it was told, so many messages were answered, and nothing waits: whoever goes on from here has to know this. */
  | { readonly type: 'idle'; readonly answered: number; readonly known: ReadSoFar }
  /** Still at work. */
  | { readonly type: 'alive' }
  /**
   * One more file is begun; with it, `left` of those that were dropped are to be read. `done` of them are told of and kept
   * to their last line.
   */
  | { readonly type: 'begun'; readonly file: string; readonly left: number; readonly done: number }
  /** Of what was dropped, `done` files are now told of and kept to their last line. */
  | {
      readonly type: 'arrived';
      readonly arrivals: readonly Arrival[];
      readonly done: number;
      /** What these files say. The reader keeps nothing of it: one memory must hold it, not two. */
      readonly collection: Collection;
    }
  /** Nothing waits. */
  | {
      readonly type: 'finished';
      readonly lists: KnownLists;
      /** Whether it was dropped files that were read, and not what was kept or saved. */
      readonly added: boolean;
      /** Files that were dropped and not read, because somebody stopped it. */
      readonly unread: number;
    }
  /** Nothing lies on the desk any more; what is told from now on is all there is. */
  | { readonly type: 'emptied'; readonly revision: Revision }
  | { readonly type: 'saved'; readonly file: Blob }
  /** A saved work is in the place of what lay here; its files follow. */
  | { readonly type: 'restored'; readonly desk: ClerkDesk }
  /** A saved work could not be opened; nothing has changed. */
  | { readonly type: 'refused'; readonly issue: Issue }
  | { readonly type: 'rows'; readonly table: Result<RosterTable, readonly Issue[]> }
  /** The device keeps no more; reading goes on. */
  | { readonly type: 'trouble'; readonly issue: Issue };
