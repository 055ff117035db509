import type { Buzzer, Name, Outcome, SetUp, Show, Team } from './act.ts';
import { roundAt, type Round } from './format.ts';

/** One press. */
export interface Press {
  readonly team: number;
  readonly press: number;
  readonly by: Buzzer;
  /** Before the word to press. */
  readonly early: boolean;
}

/** Points of one team for one question. */
export interface Ruling {
  readonly team: number | null;
  readonly outcome: Outcome;
  readonly points: number;
}

/** One question that was asked. */
export interface Turn {
  /** The event that asked it. */
  readonly seq: number;
  readonly round: number;
  readonly question: string;
  /** Questions it took the place of. */
  readonly replaced: readonly string[];
  readonly team: number | null;
  readonly stake: number | null;
  /** Teams may press. */
  readonly open: boolean;
  readonly presses: readonly Press[];
  readonly rulings: readonly Ruling[];
  /** Nothing more is answered. */
  readonly closed: boolean;
  readonly revealed: boolean;
  /** Counts for nobody. */
  readonly thrown: boolean;
}

/** A countdown: `left` milliseconds at `since`, or standing still. */
export interface Countdown {
  readonly left: number;
  readonly since: number | null;
}

/** Points given or taken beside the questions. */
export interface Adjustment {
  readonly seq: number;
  readonly team: number;
  readonly points: number;
  readonly why: string;
}

/** What one team gave another in a round of marks. */
export interface PeerMark {
  readonly round: number;
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** Somebody of a team by the staff number under which the appraisal knows them. */
export interface Enrolled {
  readonly team: number;
  readonly member: string;
  readonly number: string;
}

/** An objection to how a question was judged. */
export interface Appeal {
  readonly seq: number;
  readonly turn: number;
  readonly team: number;
  readonly state: 'open' | 'upheld' | 'dismissed';
}

/** Where a match stands: what follows from its events, and nothing else. */
export interface Match {
  readonly setUp: SetUp;
  /** With the members and keys of now. */
  readonly teams: readonly Team[];
  readonly round: number | null;
  /** Who plays the round, in the order of their turns. */
  readonly playing: readonly number[];
  /** Rounds that were begun, one entry each time. */
  readonly begun: readonly number[];
  readonly turns: readonly Turn[];
  readonly clock: Countdown | null;
  readonly paused: boolean;
  /** The clock ran when the match was paused. */
  readonly ran: boolean;
  readonly show: Show;
  readonly adjustments: readonly Adjustment[];
  readonly marks: readonly PeerMark[];
  readonly appeals: readonly Appeal[];
  readonly enrolled: readonly Enrolled[];
  readonly over: boolean;
}

/**
 * A match before its first event.
 * @example beginMatch(setUp).turns.length === 0
 */
export function beginMatch(setUp: SetUp): Match {
  return {
    setUp,
    teams: setUp.teams,
    round: null,
    playing: [],
    begun: [],
    turns: [],
    clock: null,
    paused: false,
    ran: false,
    show: 'welcome',
    adjustments: [],
    marks: [],
    appeals: [],
    enrolled: [],
    over: false,
  };
}

/** The question on the floor: the last one, until it is closed. */
export function openTurn({ turns }: Match): Turn | null {
  const last = turns.at(-1);
  return last === undefined || last.closed ? null : last;
}

/** The round that is on; `null` before the first. */
export function currentRound({ setUp, round }: Match): Round | null {
  return round === null ? null : roundAt(setUp.format, round);
}

/**
 * A name in one language, or in whichever the team has one.
 * @example nameIn({ zh: '一队' }, 'bo') → { text: '一队', language: 'zh' }
 */
export function nameIn(name: Name, language: string): { readonly text: string; readonly language: string } {
  const own = name[language];
  if (own !== undefined && own !== '') return { text: own, language };
  const [tag, text] = Object.entries(name).find(([, one]) => one !== '') ?? [language, ''];
  return { text, language: tag };
}
