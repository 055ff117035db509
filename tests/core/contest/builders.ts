import type { Act, SetUp, Team } from '#core/contest/act.ts';
import { ContestFormat } from '#core/contest/format.ts';
import { drawContest, type Drawable } from '#core/contest/paper.ts';
import { extend, replay, type Replay } from '#core/contest/replay.ts';

const race = {
  kind: 'race',
  points: 10,
  minus: 10,
  seconds: 20,
  buzzSeconds: 10,
  early: 'bar',
  passOn: true,
} as const;

/** Rules with a round of every kind. `more` replaces fields. */
export function format(more: Partial<ContestFormat> = {}): ContestFormat {
  return ContestFormat.parse({
    id: 'county',
    order: 1,
    title: { zh: '县级' },
    teams: 4,
    base: 100,
    banks: ['a', 'b'],
    together: 5,
    rounds: [
      {
        ...{ id: 'must', kind: 'required', title: { zh: '必答' }, turn: 'members', each: 2, order: 'teams' },
        ...{ points: 10, minus: 5, seconds: 30 },
      },
      { id: 'race', title: { zh: '抢答' }, questions: 6, ...race },
      {
        ...{ id: 'risk', kind: 'risk', title: { zh: '风险' }, each: 1, order: 'trailing-first' },
        ...{ stakes: [{ points: 10, difficulty: 1 }, { points: 30 }], lose: 50, seconds: 60 },
      },
      {
        ...{ id: 'speed', kind: 'speed', title: { zh: '速答' }, each: 3, order: 'leading-first' },
        ...{ points: 5, minus: 0, seconds: 60 },
      },
      { id: 'hall', kind: 'audience', title: { zh: '观众' }, questions: 2, seconds: 30 },
      { id: 'peer', kind: 'peer', title: { zh: '互评' }, most: 10 },
    ],
    tieBreak: { id: 'tie', title: { zh: '加赛' }, questions: 4, ...race },
    reserve: 5,
    ...more,
  });
}

/** Questions of two banks, their difficulties in turn. */
export function pool(count: number): readonly Drawable[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `q-${at}`,
    kind: at % 3 === 0 ? 'true-false' : 'single-choice',
    difficulty: at % 2 === 0 ? 1 : 2,
    tags: at % 5 === 0 ? ['number'] : [],
    bank: at % 2 === 0 ? 'a' : 'b',
  }));
}

export function team(at: number): Team {
  return { name: { zh: `${at + 1}队` }, members: [`m${at}a`, `m${at}b`], key: `Digit${at + 1}` };
}

export function setUp(teams = 4, rules = format(), questions = 400): SetUp {
  const paper = drawContest(rules, teams, pool(questions), 'seed');
  if (!paper.ok) throw new Error(paper.error.code);
  return {
    ...{ id: 'm1', format: rules, seed: 'seed', paper: paper.value, languages: ['zh'], rehearsal: false },
    ...{ created: '2026-11-22T08:30:00.000Z', teams: Array.from({ length: teams }, (_, at) => team(at)) },
  };
}

/** A match after some acts, a second between each; throws where one does not fit. */
export function play(acts: readonly Act[], from: Replay = replay(setUp(), [])): Replay {
  return acts.reduce((log, act) => {
    const next = extend(log, act, 1000 * log.events.length);
    if (next === null) throw new Error(`does not fit: ${JSON.stringify(act)}`);
    return next;
  }, from);
}

export const fits = (log: Replay, act: Act) => extend(log, act, 1000 * log.events.length) !== null;
