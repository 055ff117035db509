import type { Act, MatchEvent, Outcome, Redress } from './act.ts';
import type { Replay } from './replay.ts';

/** The words of a log in one language; the core has none of its own. */
export interface LogWords {
  /** A sentence by its key under `log`. */
  say(key: string, values: Readonly<Record<string, string | number>>): string;
  team(team: number): string;
  round(round: number): string;
  outcome(outcome: Outcome): string;
  /** A number with its sign. */
  signed(points: number): string;
}

/** One line of the log as it is read. */
export interface LogLine {
  readonly seq: number;
  readonly at: number;
  readonly text: string;
  /** Taken back: counts for nothing. */
  readonly struck: boolean;
  /** No longer fits, because something before it was taken back: counts for nothing. */
  readonly idle: boolean;
}

/**
 * The whole log in words, the first act first.
 * @example logLines(log, words)[0]?.text → '第 1 环节：必答题'
 */
export function logLines(log: Replay, words: LogWords): readonly LogLine[] {
  const number = numbersOf(log);
  return log.events.map((event) => ({
    seq: event.seq,
    at: event.at,
    text: sentence(event, { log, words, number }),
    struck: log.struck.has(event.seq),
    idle: log.idle.has(event.seq),
  }));
}

/**
 * The running number of each question by the event that asked it; one that was taken back has none.
 * @example numbersOf(log).get(12) → 3
 */
export function numbersOf({ match }: Replay): ReadonlyMap<number, number> {
  return new Map(match.turns.map(({ seq }, index) => [seq, index + 1]));
}

interface Context {
  readonly log: Replay;
  readonly words: LogWords;
  readonly number: ReadonlyMap<number, number>;
}

function sentence({ act, seq }: MatchEvent, context: Context): string {
  const { words } = context;
  const question = (turn: number) => context.number.get(turn) ?? '–';
  switch (act.type) {
    case 'ask':
      return asked(act, seq, context);
    case 'round':
      return words.say('round', { round: words.round(act.round) });
    case 'correct': {
      const team = rulingTeam(context, act.turn, act.ruling);
      return words.say('correct', { number: question(act.turn), team, ...judged(act, words) });
    }
    case 'throw-out':
      return words.say('throwOut', { number: question(act.turn) });
    case 'appeal':
      return words.say('appeal', { number: question(act.turn), team: words.team(act.team) });
    case 'decide':
      return decided(act, context);
    case 'strike':
    case 'restore':
      return words.say(act.type, { of: act.of + 1 });
    case 'buzz':
      return words.say('buzz', { team: words.team(act.team), after: afterFirst(act, context) });
    case 'open':
    case 'clock':
    case 'rule':
    case 'void':
    case 'reveal':
    case 'replace':
    case 'adjust':
    case 'mark':
    case 'substitute':
    case 'key':
    case 'enrol':
    case 'pause':
    case 'resume':
    case 'show':
    case 'finish':
      return plainSentence(act, words);
    default:
      return act satisfies never;
  }
}

/** Milliseconds after the first press of the same question. */
function afterFirst({ team, press }: Extract<Act, { type: 'buzz' }>, { log }: Context): string {
  const turn = log.match.turns.find(({ presses }) =>
    presses.some((one) => one.team === team && one.press === press),
  );
  const first = Math.min(press, ...(turn?.presses ?? []).map((one) => one.press));
  return ((press - first) / 100).toFixed(1);
}

function asked({ team, stake }: Extract<Act, { type: 'ask' }>, seq: number, context: Context): string {
  const { log, words } = context;
  const number = context.number.get(seq) ?? '–';
  if (team === null) return words.say('askAll', { number });
  const round = log.match.turns.find((turn) => turn.seq === seq)?.round ?? -1;
  const rules = log.match.setUp.format.rounds[round];
  const points = rules?.kind === 'risk' && stake !== null ? rules.stakes[stake]?.points : undefined;
  const whose = { number, team: words.team(team) };
  return points === undefined ? words.say('askTeam', whose) : words.say('askStake', { ...whose, points });
}

type PlainSentence = Exclude<
  Act,
  { type: 'ask' | 'round' | 'buzz' | 'correct' | 'throw-out' | 'appeal' | 'decide' | 'strike' | 'restore' }
>;

function plainSentence(act: PlainSentence, words: LogWords): string {
  switch (act.type) {
    case 'clock':
      return words.say(act.run ? 'clockRun' : 'clockStop', {});
    case 'rule':
      return act.team === null
        ? words.say('ruleHall', judged(act, words))
        : words.say('rule', { team: words.team(act.team), ...judged(act, words) });
    case 'adjust':
      return words.say('adjust', {
        team: words.team(act.team),
        points: words.signed(act.points),
        why: act.why === '' ? '–' : act.why,
      });
    case 'mark':
      return words.say('mark', { from: words.team(act.from), to: words.team(act.to), points: act.points });
    case 'substitute':
      return words.say('substitute', { team: words.team(act.team), out: act.out, in: act.in });
    case 'key':
      return words.say('key', { team: words.team(act.team), key: act.key === '' ? '–' : act.key });
    case 'enrol':
      return words.say(act.number === '' ? 'enrolOut' : 'enrol', { ...act, team: words.team(act.team) });
    case 'show':
      return words.say(`show_${act.what}`, {});
    case 'replace':
    case 'open':
    case 'void':
    case 'reveal':
    case 'pause':
    case 'resume':
    case 'finish':
      return words.say(act.type, {});
    default:
      return act satisfies never;
  }
}

function decided(act: Extract<Act, { type: 'decide' }>, context: Context): string {
  const { log, words } = context;
  const appeal = log.match.appeals.find(({ seq }) => seq === act.of);
  const number = (appeal && context.number.get(appeal.turn)) ?? '–';
  const team = appeal === undefined ? '–' : words.team(appeal.team);
  if (act.redress === null) return words.say('dismiss', { number, team });
  return words.say('uphold', { number, team, change: changeText(act.redress, appeal?.turn ?? -1, context) });
}

function changeText(redress: Redress, turn: number, context: Context): string {
  const { words } = context;
  switch (redress.kind) {
    case 'throw-out':
      return words.say('changeThrowOut', {});
    case 'award':
      return words.say('changeAward', {
        team: words.team(redress.team),
        points: words.signed(redress.points),
      });
    case 'correct':
      return words.say('changeCorrect', {
        team: rulingTeam(context, turn, redress.ruling),
        ...judged(redress, words),
      });
    default:
      return redress satisfies never;
  }
}

function rulingTeam({ log, words }: Context, turn: number, ruling: number): string {
  const team = log.match.turns.find(({ seq }) => seq === turn)?.rulings[ruling]?.team ?? null;
  return team === null ? '–' : words.team(team);
}

function judged({ outcome, points }: { outcome: Outcome; points: number }, words: LogWords) {
  return { outcome: words.outcome(outcome), points: words.signed(points) };
}
