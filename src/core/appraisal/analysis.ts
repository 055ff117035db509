import type { EvaluatedPerson, Evaluation } from './evaluate.ts';
import type { Hundredths } from './hundredths.ts';
import { meanOf, shareOf } from './hundredths.ts';
import { isExemptFromAll } from './missing.ts';
import { nameKey } from './name-key.ts';
import type { Scheme } from './scheme.ts';

/** In a group smaller than this a distribution would show single people. */
export const FEWEST_TO_SHOW = 5;
/** Ten steps of ten per cent; 100 is in the last. */
export const STEPS = 10;

/** How many people reached which total; `null` in a group too small to show it. */
export type Distribution = readonly number[] | null;

/** How far one department, or everybody, is. Shares and means are of those who are not exempt from everything. */
export interface GroupFigures {
  /** As the roster writes it first; empty for everybody together. */
  readonly department: string;
  /** All of its people, and those who are to be appraised at all. */
  readonly people: number;
  readonly asked: number;
  /** Of those asked: who has an attempt that counts, who reached the target, the mean of what totals there are. */
  readonly participation: Hundredths;
  readonly reached: Hundredths;
  readonly average: Hundredths;
  /** Per cent that the scheme asks for; `null` where it asks for nothing. */
  readonly targets: {
    readonly participation: number | null;
    readonly reached: number | null;
    readonly average: number | null;
  };
  readonly distribution: Distribution;
}

/** One month of the period. */
export interface MonthFigures {
  /** `2026-03` */
  readonly month: string;
  /** People with an attempt that counts, and such attempts. */
  readonly people: number;
  readonly attempts: number;
}

/** Everybody together and every department, in the order in which they first come. */
export function groupFigures({ people, scheme }: Evaluation): {
  readonly all: GroupFigures;
  readonly departments: readonly GroupFigures[];
} {
  const groups = new Map<string, EvaluatedPerson[]>();
  for (const person of people) {
    const key = nameKey(person.department);
    const group = groups.get(key) ?? [];
    group.push(person);
    groups.set(key, group);
  }
  return {
    all: figures('', people, scheme),
    departments: [...groups.values()].map((group) => figures(group[0]?.department ?? '', group, scheme)),
  };
}

/**
 * Who took part in which month of the period.
 * @example monthFigures(evaluation)[0] → { month: '2026-01', people: 31, attempts: 88 }
 */
export function monthFigures({ people, scheme }: Evaluation): readonly MonthFigures[] {
  const months = new Map(
    monthsOf(scheme).map((month) => [month, { people: new Set<EvaluatedPerson>(), attempts: 0 }]),
  );
  for (const person of people) {
    for (const { verdict, day } of person.attempts) {
      const month = months.get(day.slice(0, 7));
      if (verdict !== 'counted' || month === undefined) continue;
      month.people.add(person);
      month.attempts++;
    }
  }
  return [...months].map(([month, of]) => ({ month, people: of.people.size, attempts: of.attempts }));
}

function figures(department: string, people: readonly EvaluatedPerson[], scheme: Scheme): GroupFigures {
  const asked = people.filter((person) => !isExemptFromAll(person));
  const totals = asked.flatMap(({ total }) => total ?? []);
  const { rounding, targets } = scheme;
  const own = targets.departments.find(({ name }) => nameKey(name) === nameKey(department));
  const took = asked.filter(({ attempts }) => attempts.some(({ verdict }) => verdict === 'counted'));
  const reached = asked.filter((person) => person.reached);
  return {
    department,
    people: people.length,
    asked: asked.length,
    participation: shareOf(took.length, asked.length, rounding),
    reached: shareOf(reached.length, asked.length, rounding),
    average: meanOf(totals, rounding),
    targets: {
      participation: own?.participation ?? targets.participation ?? null,
      reached: own?.reached ?? targets.reached ?? null,
      average: own?.average ?? targets.average ?? null,
    },
    distribution: distribution(totals),
  };
}

function distribution(totals: readonly Hundredths[]): Distribution {
  if (totals.length < FEWEST_TO_SHOW) return null;
  const steps = Array.from({ length: STEPS }, () => 0);
  for (const total of totals) {
    const step = Math.min(STEPS - 1, Math.floor(total / (10_000 / STEPS)));
    steps[step] = (steps[step] ?? 0) + 1;
  }
  return steps;
}

function monthsOf({ period }: Scheme): readonly string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = period.from.split('-').map(Number);
  const last = period.until.slice(0, 7);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
