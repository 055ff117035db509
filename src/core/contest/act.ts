import type { LanguageTag } from '#core/language/spoken.ts';
import type { ContestFormat } from './format.ts';
import type { ContestPaper } from './paper.ts';

/** A name in at least one language. */
export type Name = Readonly<Record<LanguageTag, string>>;

/** One team as the match begins with it. Acts name it by its place in the list. */
export interface Team {
  readonly name: Name;
  /** May be empty; needed for substitutions and where members answer in turn. */
  readonly members: readonly string[];
  /** `KeyboardEvent.code` of its buzzer, `Digit1`; empty without one. */
  readonly key: string;
}

/** Everything that is fixed before a match starts. */
export interface SetUp {
  readonly id: string;
  readonly format: ContestFormat;
  readonly teams: readonly Team[];
  readonly seed: string;
  readonly paper: ContestPaper;
  /** Shown on the projector, in this order; at least one. */
  readonly languages: readonly LanguageTag[];
  /** Nothing of a rehearsal counts. */
  readonly rehearsal: boolean;
  /** `2026-11-22T08:30:00.000Z` */
  readonly created: string;
}

/** What a judge says of an answer. `none`: no answer in time. `part`: the judges gave some of the points. */
export const OUTCOMES = ['right', 'wrong', 'none', 'part'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a press came from. */
export const BUZZERS = ['key', 'tap', 'pad'] as const;
export type Buzzer = (typeof BUZZERS)[number];

/** What the projector can show besides the question. */
export const SHOWS = ['welcome', 'question', 'standings', 'blank'] as const;
export type Show = (typeof SHOWS)[number];

/** What an appeal that is upheld changes about the question it was about. */
export type Redress =
  | { readonly kind: 'correct'; readonly ruling: number; readonly outcome: Outcome; readonly points: number }
  | { readonly kind: 'award'; readonly team: number; readonly points: number }
  | { readonly kind: 'throw-out' };

/** Whatever can happen in a match. `turn` and `of` are the `seq` of earlier events; points are what was given, signed. */
export type Act =
  /** Who plays a round, in the order of their turns. */
  | { readonly type: 'round'; readonly round: number; readonly teams: readonly number[] }
  /** `team` is `null` where nobody's turn it is: races, questions for the hall. `stake` is its place in the list. */
  | {
      readonly type: 'ask';
      readonly question: string;
      readonly team: number | null;
      readonly stake: number | null;
    }
  /** From now on teams may press. */
  | { readonly type: 'open' }
  /** `press` is the moment of the press in hundredths of a millisecond; only differences between presses mean something. */
  | { readonly type: 'buzz'; readonly team: number; readonly press: number; readonly by: Buzzer }
  | { readonly type: 'clock'; readonly run: boolean }
  | {
      readonly type: 'rule';
      readonly team: number | null;
      readonly outcome: Outcome;
      readonly points: number;
    }
  /** Nobody answers any more: the question is over without points. */
  | { readonly type: 'void' }
  | { readonly type: 'reveal' }
  | { readonly type: 'replace'; readonly question: string }
  | { readonly type: 'throw-out'; readonly turn: number }
  | {
      readonly type: 'correct';
      readonly turn: number;
      readonly ruling: number;
      readonly outcome: Outcome;
      readonly points: number;
    }
  | { readonly type: 'appeal'; readonly turn: number; readonly team: number }
  /** `redress` is `null` when the appeal is dismissed. */
  | { readonly type: 'decide'; readonly of: number; readonly redress: Redress | null }
  | { readonly type: 'adjust'; readonly team: number; readonly points: number; readonly why: string }
  | { readonly type: 'mark'; readonly from: number; readonly to: number; readonly points: number }
  | { readonly type: 'substitute'; readonly team: number; readonly out: string; readonly in: string }
  | { readonly type: 'key'; readonly team: number; readonly key: string }
  /** Whose staff number counts the team's points in the appraisal; an empty number takes it back. */
  | { readonly type: 'enrol'; readonly team: number; readonly member: string; readonly number: string }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'show'; readonly what: Show }
  | { readonly type: 'finish' }
  /** Takes any one act back, and takes that back. The log keeps all of them. */
  | { readonly type: 'strike'; readonly of: number }
  | { readonly type: 'restore'; readonly of: number };
export type ActType = Act['type'];

/** One line of the log. `seq` counts from 0 without gaps; `at` is the machine's clock in milliseconds since 1970. */
export interface MatchEvent {
  readonly seq: number;
  readonly at: number;
  readonly act: Act;
}
