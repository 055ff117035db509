import * as z from 'zod/mini';
import { Day, REVIEW_FIELDS } from '#core/documents/review-fields.ts';
import { LocalText } from '#core/language/text.ts';
import { MODES } from '#core/quiz/mode.ts';
import { Layout } from './layout.ts';

/** What a scheme file says of itself. A reader refuses every other version. */
export const SCHEME_FORMAT = 'sanyu-scheme/1';

const Id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(40));
const Percent = z.int().check(z.minimum(0), z.maximum(100));

/** Which of several attempts at one quiz counts. */
export const TAKES = ['best', 'first', 'last', 'average'] as const;
export type Take = (typeof TAKES)[number];

/** Every kind of component, in the order in which the page offers them. */
export const COMPONENT_KINDS = ['plan', 'quizzes', 'words', 'exam', 'contest', 'manual'] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

const COMMON = {
  /** Permanent: entered values and exemptions name it. */
  id: Id,
  name: LocalText,
  /** Per cent of the total; all weights together are 100. */
  weight: z.int().check(z.minimum(1), z.maximum(100)),
  /** The most it counts, in per cent. */
  cap: z.optional(Percent),
  /** Passed from here on; grades may ask for it. */
  passMark: z.optional(Percent),
} as const;

/** Which attempts count. What is left out asks for nothing. */
const FROM_ATTEMPTS = {
  /** Quizzes by their id; one that was not taken counts 0. The component is their mean. */
  quizzes: z.array(z.string()).check(z.minLength(1), z.maxLength(100)),
  take: z.enum(TAKES),
  /** Last day, by the learner's own clock. */
  deadline: z.optional(Day),
  /** What a later attempt is still worth, in per cent of its score; without it, nothing. */
  late: z.optional(Percent),
  /** Lowest assurance level (records.md 1.5). */
  level: z.optional(z.union([z.literal(0), z.literal(1), z.literal(2)])),
  modes: z.optional(z.array(z.enum(MODES)).check(z.minLength(1))),
  /** `published`: only attempts by the rules that the quiz publishes. */
  rules: z.optional(z.enum(['published', 'any'])),
} as const;

const PlanComponent = z.strictObject({
  kind: z.literal('plan'),
  ...COMMON,
  /** `content/plans/<plan>.yaml`. */
  plan: z.string(),
  /** What a quiz passed after its part of the plan is worth, in per cent; without it, all of it. */
  late: z.optional(Percent),
});
const QuizComponent = z.strictObject({ kind: z.literal('quizzes'), ...COMMON, ...FROM_ATTEMPTS });
const WordComponent = z.strictObject({
  kind: z.literal('words'),
  ...COMMON,
  ...FROM_ATTEMPTS,
  /** Only attempts asked in one language and answered in another. */
  bilingual: z.optional(z.boolean()),
});
const ExamComponent = z.strictObject({
  kind: z.literal('exam'),
  ...COMMON,
  ...FROM_ATTEMPTS,
  /** An exam says what it trusts. */
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});
const ENTERED = {
  ...COMMON,
  /** Full marks. */ outOf: z.int().check(z.minimum(1), z.maximum(1000)),
} as const;
const ContestPart = z.strictObject({
  kind: z.literal('contest'),
  ...ENTERED,
  /** What each place is worth, the last for every place after it. Without it: the share of the best team's points. */
  places: z.optional(
    z.array(z.int().check(z.minimum(0), z.maximum(1000))).check(z.minLength(1), z.maxLength(12)),
  ),
});
const ManualComponent = z.strictObject({ kind: z.literal('manual'), ...ENTERED });

/**
 * One part of the total. `manual` is entered by the clerk, `contest` too where no organiser has signed for it; everything
 * else follows from attempts.
 */
export const Component = z.discriminatedUnion('kind', [
  PlanComponent,
  QuizComponent,
  WordComponent,
  ExamComponent,
  ContestPart,
  ManualComponent,
]);
export type Component = Readonly<z.infer<typeof Component>>;
/** A component that is made from attempts. */
export type AttemptComponent = Extract<Component, { readonly take: Take }>;
/** A component whose values a clerk enters, or may enter. */
export type EnteredComponent = Extract<Component, { readonly outOf: number }>;
export type ContestComponent = Extract<Component, { readonly kind: 'contest' }>;

/** A grade: from how many per cent on, and what must be passed besides. */
const Grade = z.strictObject({
  id: Id,
  name: LocalText,
  from: Percent,
  /** Components whose pass mark must be reached. */
  needs: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Whether a person of this grade counts as having reached the year's target. */
  reached: z.boolean(),
});
export type Grade = Readonly<z.infer<typeof Grade>>;

/** A reason for which somebody need not do some components; their weight goes to the others in proportion. */
const ExemptionReason = z.strictObject({
  id: Id,
  name: LocalText,
  components: z.union([z.literal('all'), z.array(z.string()).check(z.minLength(1))]),
});
export type ExemptionReason = Readonly<z.infer<typeof ExemptionReason>>;

/** What a department is to reach, each in per cent. */
const TARGETS = {
  /** Of its people who handed something in that counts. */
  participation: z.optional(Percent),
  /** Mean total. */
  average: z.optional(Percent),
  /** Of its people whose grade says `reached`. */
  reached: z.optional(Percent),
} as const;

/** How every figure that is printed is rounded: `half-up` or `down`, to so many digits behind the point. */
const Rounding = z.strictObject({
  digits: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  mode: z.enum(['half-up', 'down']),
});
export type Rounding = Readonly<z.infer<typeof Rounding>>;

/**
 * A year's appraisal rules as data: `content/appraisal/<id>.yaml`, or a file saved from the clerk's page.
 * Whether its parts fit together is asked of `schemeFindings`.
 */
export const Scheme = z.strictObject({
  format: z.literal(SCHEME_FORMAT),
  id: Id,
  /** Counted up whenever a rule changes; stands on the sheet beside the hash. */
  version: z.string().check(z.regex(/^\d{4}\.\d{1,2}\.\d+$/)),
  title: LocalText,
  /** Name of the unit, for the head of the sheet. */
  unit: z.optional(LocalText),
  ...REVIEW_FIELDS,
  /** First and last day of attempts that count. */
  period: z.strictObject({ from: Day, until: Day }),
  components: z.array(Component).check(z.minLength(1), z.maxLength(20)),
  rounding: Rounding,
  /** From the highest to the lowest, which begins at 0. */
  grades: z.array(Grade).check(z.minLength(1), z.maxLength(10)),
  exemptions: z.array(ExemptionReason).check(z.maxLength(20)),
  /** For every department, and for those that have targets of their own. */
  targets: z.strictObject({
    ...TARGETS,
    departments: z.array(z.strictObject({ name: z.string().check(z.minLength(1)), ...TARGETS })),
  }),
  layout: Layout,
});
export type Scheme = Readonly<z.infer<typeof Scheme>>;
