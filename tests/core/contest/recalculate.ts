import type { MatchEvent, Redress, SetUp } from '#core/contest/act.ts';

/*
 * The points of a match out of its log, by another way than the program's: no state machine, no replay of the acts that
 * do not fit (a test hands over which those are), only sheets of what was written for whom.
 */

interface Line {
  team: number | null;
  points: number;
}

interface Sheet {
  round: number;
  lines: Line[];
  thrown: boolean;
}

/** Points and tie-break points of each team. */
export function recalculate(
  { format, teams }: SetUp,
  events: readonly MatchEvent[],
  idle: ReadonlySet<number>,
): readonly { readonly points: number; readonly tie: number }[] {
  const counted = events.filter(({ seq, act }) => {
    if (act.type === 'strike' || act.type === 'restore' || idle.has(seq)) return false;
    const about = events.filter(
      (one) => (one.act.type === 'strike' || one.act.type === 'restore') && one.act.of === seq,
    );
    // Struck and restored take turns, so an even number of them leaves the act as it was.
    return about.length % 2 === 0;
  });
  const sheets = new Map<number, Sheet>();
  const appeals = new Map<number, number>();
  const extra = teams.map(() => 0);
  const marks = new Map<string, number>();
  let round = 0;
  let last = -1;
  const change = (turn: number, redress: Redress) => {
    const sheet = sheets.get(turn)!;
    if (redress.kind === 'throw-out') sheet.thrown = true;
    else if (redress.kind === 'correct') sheet.lines[redress.ruling]!.points = redress.points;
    else sheet.lines.push({ team: redress.team, points: redress.points });
  };
  for (const { seq, act } of counted) {
    if (act.type === 'round') round = act.round;
    if (act.type === 'ask') {
      last = seq;
      sheets.set(seq, { round, lines: [], thrown: false });
    }
    if (act.type === 'rule') sheets.get(last)!.lines.push({ team: act.team, points: act.points });
    if (act.type === 'throw-out') change(act.turn, { kind: 'throw-out' });
    if (act.type === 'correct') change(act.turn, { ...act, kind: 'correct' });
    if (act.type === 'appeal') appeals.set(seq, act.turn);
    if (act.type === 'decide' && act.redress !== null) change(appeals.get(act.of)!, act.redress);
    if (act.type === 'adjust') extra[act.team]! += act.points;
    if (act.type === 'mark') marks.set(`${round}/${act.from}/${act.to}`, act.points);
  }
  return teams.map((_, team) => {
    let [points, tie] = [format.base + extra[team]!, 0];
    for (const { round: of, lines, thrown } of sheets.values()) {
      const sum = thrown ? 0 : lines.reduce((all, one) => (one.team === team ? all + one.points : all), 0);
      if (of === format.rounds.length) tie += sum;
      else points += sum;
    }
    for (const of of format.rounds.keys()) {
      const given = [...marks].filter(([key]) => key.startsWith(`${of}/`) && key.endsWith(`/${team}`));
      if (given.length > 0) {
        points += Math.floor(given.reduce((all, [, one]) => all + one, 0) / given.length + 0.5);
      }
    }
    return { points, tie };
  });
}
