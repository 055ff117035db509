import type { Act, Redress } from './act.ts';
import { roundAt } from './format.ts';
import type { Enrolled, Match, Ruling, Turn } from './match.ts';

type RevisionAct = Extract<
  Act,
  { type: 'throw-out' | 'correct' | 'appeal' | 'decide' | 'adjust' | 'mark' | 'substitute' | 'key' | 'enrol' }
>;

/**
 * What changes something that was settled before: allowed when the match is over too. `null` when it does not fit.
 * @example applyRevision(match, { type: 'throw-out', turn: 12 }, 40)
 */
export function applyRevision(match: Match, act: RevisionAct, seq: number): Match | null {
  switch (act.type) {
    case 'throw-out':
    case 'correct':
      return redress(match, act.turn, act.type === 'correct' ? { ...act, kind: 'correct' } : THROWN);
    case 'appeal': {
      const turn = match.turns.find((one) => one.seq === act.turn);
      const again = match.appeals.some(
        ({ turn: of, team, state }) => of === act.turn && team === act.team && state === 'open',
      );
      if (turn === undefined || !turn.closed || again || match.teams[act.team] === undefined) return null;
      const appeal = { seq, turn: act.turn, team: act.team, state: 'open' } as const;
      return { ...match, appeals: [...match.appeals, appeal] };
    }
    case 'decide':
      return decide(match, act);
    case 'adjust': {
      if (match.teams[act.team] === undefined || act.points === 0) return null;
      const { team, points, why } = act;
      return { ...match, adjustments: [...match.adjustments, { seq, team, points, why }] };
    }
    case 'mark':
      return mark(match, act);
    case 'substitute':
      return substitute(match, act);
    case 'key': {
      const teams = match.teams.map((team, at) => (at === act.team ? { ...team, key: act.key } : team));
      const taken = match.teams.some(({ key }, at) => at !== act.team && key === act.key && key !== '');
      return match.teams[act.team] === undefined || taken ? null : { ...match, teams };
    }
    case 'enrol':
      return enrol(match, act);
    default:
      return act satisfies never;
  }
}

const THROWN: Redress = { kind: 'throw-out' };

function redress(match: Match, of: number, change: Redress): Match | null {
  const turn = match.turns.find(({ seq }) => seq === of);
  const changed = turn === undefined ? null : changedTurn(match, turn, change);
  if (changed === null) return null;
  return { ...match, turns: match.turns.map((one) => (one.seq === of ? changed : one)) };
}

function changedTurn(match: Match, turn: Turn, change: Redress): Turn | null {
  if (turn.thrown) return null;
  switch (change.kind) {
    case 'throw-out':
      return { ...turn, thrown: true, closed: true };
    case 'correct': {
      const old = turn.rulings[change.ruling];
      if (old === undefined || (old.team === null && change.points !== 0)) return null;
      const ruling: Ruling = { team: old.team, outcome: change.outcome, points: change.points };
      return { ...turn, rulings: turn.rulings.map((one, at) => (at === change.ruling ? ruling : one)) };
    }
    case 'award': {
      const known = match.teams[change.team] !== undefined;
      if (!known || !turn.closed || turn.rulings.some(({ team }) => team === change.team)) return null;
      const ruling: Ruling = { team: change.team, outcome: 'part', points: change.points };
      return { ...turn, rulings: [...turn.rulings, ruling] };
    }
    default:
      return change satisfies never;
  }
}

function decide(match: Match, { of, redress: change }: Extract<Act, { type: 'decide' }>): Match | null {
  const appeal = match.appeals.find(({ seq }) => seq === of);
  if (appeal?.state !== 'open') return null;
  const changed = change === null ? match : redress(match, appeal.turn, change);
  if (changed === null) return null;
  const state = change === null ? 'dismissed' : 'upheld';
  return { ...changed, appeals: match.appeals.map((one) => (one.seq === of ? { ...one, state } : one)) };
}

function mark(match: Match, { from, to, points }: Extract<Act, { type: 'mark' }>): Match | null {
  const round = match.round === null ? null : roundAt(match.setUp.format, match.round);
  if (match.round === null || round?.kind !== 'peer' || match.over) return null;
  const known = from !== to && [from, to].every((team) => match.playing.includes(team));
  if (!known || points < 0 || points > round.most) return null;
  const mine = { round: match.round, from, to, points };
  const others = match.marks.filter(
    (one) => !(one.round === mine.round && one.from === from && one.to === to),
  );
  return { ...match, marks: [...others, mine] };
}

function substitute(match: Match, act: Extract<Act, { type: 'substitute' }>): Match | null {
  const team = match.teams[act.team];
  if (team?.members.includes(act.out) !== true || team.members.includes(act.in) || act.in === '') return null;
  const members = team.members.map((member) => (member === act.out ? act.in : member));
  const teams = match.teams.map((one, at) => (at === act.team ? { ...team, members } : one));
  return { ...match, teams };
}

function enrol(match: Match, { team, member, number }: Extract<Act, { type: 'enrol' }>): Match | null {
  const isSame = (one: Enrolled) => one.team === team && one.member === member;
  const known = match.enrolled.some(isSame);
  const others = match.enrolled.filter((one) => !isSame(one));
  if (match.teams[team] === undefined || member === '') return null;
  if (number === '') return known ? { ...match, enrolled: others } : null;
  const taken = match.enrolled.some((one) => one.number === number);
  return taken ? null : { ...match, enrolled: [...others, { team, member, number }] };
}
