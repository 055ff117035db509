import type { Issue } from '#core/issue.ts';
import { createRandom, shuffle } from '#core/random.ts';
import { err, ok, type Result } from '#core/result.ts';
import { roundAt, type ContestFormat, type From, type Round } from './format.ts';

/** The part of a question that drawing needs. */
export interface Drawable {
  readonly id: string;
  readonly kind: string;
  readonly difficulty: 1 | 2 | 3;
  readonly tags: readonly string[];
  readonly bank: string;
}

/** The questions of a contest, fixed before it starts. Each id is in one place only. */
export interface ContestPaper {
  /** By round, the tie-break last: one list, or one a stake. */
  readonly rounds: readonly (readonly (readonly string[])[])[];
  /** Replacement questions. */
  readonly reserve: readonly string[];
}

/** One list of questions that has to be drawn. `round` is `null` for the reserve. */
export interface Slot {
  readonly round: number | null;
  readonly list: number;
  readonly count: number;
  readonly from: From;
}

/**
 * What a contest with so many teams has to draw, in the order of its rounds.
 * @example slotsOf(format, 4)[0] → { round: 0, list: 0, count: 12, from: {} }
 */
export function slotsOf(format: ContestFormat, teams: number): readonly Slot[] {
  const rounds = [...format.rounds, format.tieBreak].flatMap((round, index) =>
    listsOf(round, teams).map(({ count, from }, list) => ({ round: index, list, count, from })),
  );
  return [...rounds, { round: null, list: 0, count: format.reserve, from: {} }];
}

function listsOf(round: Round, teams: number): readonly { readonly count: number; readonly from: From }[] {
  const from = round.from ?? {};
  switch (round.kind) {
    case 'required':
    case 'speed':
      return [{ count: round.each * teams, from }];
    case 'race':
    case 'audience':
      return [{ count: round.questions, from }];
    case 'risk':
      // All may choose the same stake.
      return round.stakes.map(({ difficulty }) => ({
        count: round.each * teams,
        from: difficulty === undefined ? from : { ...from, difficulty },
      }));
    case 'peer':
      return [];
    default:
      return round satisfies never;
  }
}

/**
 * Draws the paper of a seed: same pool, format, number of teams and seed → the same paper for ever. Lists with the fewest
 * questions to choose from choose first. Says which list cannot be filled.
 * @example drawContest(format, 4, pool, 'k3v9')
 */
export function drawContest(
  format: ContestFormat,
  teams: number,
  pool: readonly Drawable[],
  seed: string,
): Result<ContestPaper, Issue> {
  const own = pool.filter(({ bank }) => format.banks.includes(bank));
  const order = shuffle(own, createRandom(`sanyu/contest/1/${format.id}/${seed}`));
  const slots = slotsOf(format, teams).map((slot) => ({
    slot,
    fitting: order.filter((question) => fits(question, slot.from)),
  }));
  const used = new Set<string>();
  const drawn = new Map<Slot, readonly string[]>();
  for (const { slot, fitting } of [...slots].sort((a, b) => a.fitting.length - b.fitting.length)) {
    const free = fitting.filter(({ id }) => !used.has(id)).slice(0, slot.count);
    if (free.length < slot.count) return err(tooFew(format, slot, free.length));
    for (const { id } of free) used.add(id);
    drawn.set(
      slot,
      free.map(({ id }) => id),
    );
  }
  const listsAt = (round: number | null) =>
    slots.filter(({ slot }) => slot.round === round).map(({ slot }) => drawn.get(slot) ?? []);
  return ok({
    rounds: [...format.rounds, format.tieBreak].map((_, index) => listsAt(index)),
    reserve: listsAt(null)[0] ?? [],
  });
}

function fits({ bank, kind, difficulty, tags }: Drawable, from: From): boolean {
  return (
    (from.banks?.includes(bank) ?? true) &&
    (from.kinds?.includes(kind) ?? true) &&
    (from.difficulty ?? difficulty) === difficulty &&
    (from.tag === undefined || tags.includes(from.tag))
  );
}

function tooFew(format: ContestFormat, { round, count }: Slot, available: number): Issue {
  const id = round === null ? 'reserve' : (roundAt(format, round)?.id ?? '');
  return { code: 'E_CONTEST_TOO_FEW', values: { contest: format.id, round: id, count, available } };
}
