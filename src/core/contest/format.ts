import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';

/** In which order teams have their turns: as they are numbered, the last or the first of the standings first, drawn. */
export const ORDERS = ['teams', 'trailing-first', 'leading-first', 'drawn'] as const;
export type Order = (typeof ORDERS)[number];

/** Which questions of the banks a round draws from; without it, any. */
const From = z.strictObject({
  banks: z.optional(z.array(z.string()).check(z.minLength(1))),
  kinds: z.optional(z.array(z.string()).check(z.minLength(1))),
  difficulty: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  tag: z.optional(z.string()),
});
export type From = Readonly<z.infer<typeof From>>;

const Count = z.int().check(z.minimum(1), z.maximum(60));
const Points = z.int().check(z.minimum(0), z.maximum(1000));
const Seconds = z.int().check(z.minimum(3), z.maximum(3600));
const NAMED = {
  id: z.string().check(z.regex(/^[a-z0-9-]{1,30}$/)),
  title: LocalText,
  from: z.optional(From),
};
const MARKED = { points: Points, minus: Points, seconds: Seconds };

/** 必答: each team, or each member of each team, in turn. */
const Required = z.strictObject({
  kind: z.literal('required'),
  ...NAMED,
  ...MARKED,
  turn: z.enum(['teams', 'members']),
  /** Questions a team. */
  each: Count,
  order: z.enum(ORDERS),
});

/** 抢答: whoever presses first answers. */
const Race = z.strictObject({
  kind: z.literal('race'),
  ...NAMED,
  ...MARKED,
  questions: Count,
  /** Nobody pressed for so long: the question is void. */
  buzzSeconds: Seconds,
  /** A press before the word to press: only told, or barred from this question. */
  early: z.enum(['tell', 'bar']),
  /** After a wrong answer the next that pressed may answer. */
  passOn: z.boolean(),
});
export type Race = Readonly<z.infer<typeof Race>>;

/** 风险: the team chooses what to win or to lose. */
const Risk = z.strictObject({
  kind: z.literal('risk'),
  ...NAMED,
  each: Count,
  order: z.enum(ORDERS),
  stakes: z
    .array(
      z.strictObject({
        points: z.int().check(z.minimum(1), z.maximum(1000)),
        difficulty: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
      }),
    )
    .check(z.minLength(1), z.maxLength(5)),
  /** Per cent of the stake that a wrong answer costs. */
  lose: z.int().check(z.minimum(0), z.maximum(100)),
  seconds: Seconds,
});

/** 限时速答: as many as a team can in `seconds`, `each` at most. */
const Speed = z.strictObject({
  kind: z.literal('speed'),
  ...NAMED,
  ...MARKED,
  each: Count,
  order: z.enum(ORDERS),
});

/** 观众题: for the hall; no team earns anything. */
const Audience = z.strictObject({
  kind: z.literal('audience'),
  ...NAMED,
  questions: Count,
  seconds: Seconds,
});

/** 互评: each team marks every other from 0 to `most`; the mean counts. */
const Peer = z.strictObject({
  kind: z.literal('peer'),
  ...NAMED,
  most: z.int().check(z.minimum(1), z.maximum(1000)),
});

/** One round of a contest. */
export const Round = z.discriminatedUnion('kind', [Required, Race, Risk, Speed, Audience, Peer]);
export type Round = Readonly<z.infer<typeof Round>>;
export type RoundKind = Round['kind'];

/** The kinds in the order a set-up offers them. */
export const ROUND_KINDS = [
  'required',
  'race',
  'risk',
  'speed',
  'audience',
  'peer',
] as const satisfies readonly RoundKind[];

/** How many teams a contest can have. */
export const TEAMS = { least: 2, most: 12 } as const;

/** The rules of a contest as its YAML file or a saved file describes them. */
export const ContestFormat = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    order: z.int(),
    title: LocalText,
    status: z.optional(z.record(z.string(), z.enum(['draft', 'reviewed']))),
    /** How many usually take part; a match may have others. */
    teams: z.int().check(z.minimum(TEAMS.least), z.maximum(TEAMS.most)),
    /** What every team begins with. */
    base: z.int().check(z.minimum(0), z.maximum(10_000)),
    banks: z.array(z.string()).check(z.minLength(1)),
    /** Presses closer together than so many milliseconds are told as simultaneous. */
    together: z.int().check(z.minimum(1), z.maximum(100)),
    rounds: z.array(Round).check(z.minLength(1), z.maxLength(12)),
    tieBreak: Race,
    /** Questions kept to replace others. */
    reserve: z.int().check(z.minimum(0), z.maximum(60)),
  })
  .check(
    z.refine(
      ({ rounds, tieBreak }) => {
        const ids = [...rounds, tieBreak].map(({ id }) => id);
        return new Set(ids).size === ids.length;
      },
      { error: '1 ×', path: ['rounds'] },
    ),
  );
export type ContestFormat = Readonly<z.infer<typeof ContestFormat>>;

/**
 * The rounds of a format by their number in a match; the tie-break comes after all others.
 * @example roundAt(format, format.rounds.length) === format.tieBreak
 */
export function roundAt(format: ContestFormat, index: number): Round | null {
  return index === format.rounds.length ? format.tieBreak : (format.rounds[index] ?? null);
}
