import * as z from 'zod/mini';
import { LocalText } from '#core/language/text.ts';
import { Instant } from '#core/ledger/entry.ts';
import { MARKING } from './conditions.ts';
import { MODES } from './mode.ts';
import { MixPart, type Rules } from './rules.ts';

/** A page that is read: what a quiz may belong to, and what a week of study may name. */
export const Reading = z.union([
  z.strictObject({ document: z.string() }),
  z.strictObject({ glossary: z.string() }),
  z.strictObject({ convention: z.literal(true) }),
]);

/** When a learner sees which answers were right. */
export const FEEDBACK = ['at-once', 'at-end', 'after-deadline'] as const;
export type Feedback = (typeof FEEDBACK)[number];

const POINTS = { none: 0, half: 1, full: 2 } as const;

/** A quiz as its YAML file describes it. */
export const Blueprint = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    order: z.int(),
    title: LocalText,
    /** One or more, in the order papers are drawn from. */
    banks: z.array(z.string()).check(z.minLength(1)),
    /** How many questions a paper draws. */
    count: z.int().check(z.positive()),
    mix: z.optional(z.array(MixPart).check(z.minLength(1))),
    mode: z.enum(MODES),
    /** Time limit in minutes. */
    minutes: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
    /** Passed from this share on, in per cent of the possible points. */
    passMark: z.int().check(z.minimum(0), z.maximum(100)),
    /** How often it may be taken on one device. */
    attempts: z.optional(z.int().check(z.positive())),
    feedback: z.enum(FEEDBACK),
    /** With feedback `after-deadline`, from when on. */
    deadline: z.optional(Instant),
    shuffle: z.optional(z.boolean()),
    /** Points lost by a wrong answer. */
    negative: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
    /** What a typed answer earns that is almost right. */
    almost: z.optional(z.enum(['none', 'half', 'full'])),
    /** Whether pinyin, Uyghur Latin and Wylie count as well. */
    romanised: z.optional(z.boolean()),
    /** The page the quiz belongs to. */
    about: z.union([Reading, z.strictObject({ everything: z.literal(true) })]),
  })
  .check(
    z.refine(({ mode, feedback }) => (mode === 'practice') === (feedback === 'at-once'), {
      error: 'practice: at-once; mock, exam: at-end / after-deadline',
      path: ['feedback'],
    }),
    z.refine(({ feedback, deadline }) => (feedback === 'after-deadline') === (deadline !== undefined), {
      error: 'after-deadline: 2026-12-31T10:00:00.000Z',
      path: ['deadline'],
    }),
    z.refine(({ mode, minutes }) => mode !== 'practice' || minutes === undefined, {
      error: 'mode: mock / exam',
      path: ['minutes'],
    }),
    z.refine(({ count, mix = [] }) => mix.reduce((sum, part) => sum + part.count, 0) <= count, {
      error: '≤ count',
      path: ['mix'],
    }),
    z.refine(({ banks }) => new Set(banks).size === banks.length, { error: '1 ×', path: ['banks'] }),
  );
export type Blueprint = Readonly<z.infer<typeof Blueprint>>;

/**
 * What a quiz draws and marks by, without what is usual: the form attempts record, so that equal rules are equal values.
 * @example rulesOf(blueprint) → { count: 10, marking: 2 }
 */
export function rulesOf(blueprint: Blueprint): Rules {
  const { count, mix, shuffle = true, negative = 0, almost = 'half', romanised = false } = blueprint;
  const points = POINTS[almost];
  return {
    count,
    ...(mix === undefined ? {} : { mix }),
    ...(shuffle ? {} : { shuffle }),
    ...(negative === 0 ? {} : { negative }),
    ...(points === 1 ? {} : { almost: points }),
    ...(romanised ? { romanised } : {}),
    marking: MARKING,
  };
}
