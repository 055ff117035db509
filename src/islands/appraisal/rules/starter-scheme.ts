import {
  COMPONENT_KINDS,
  SCHEME_FORMAT,
  type Component,
  type ComponentKind,
  type Scheme,
} from '#core/appraisal/scheme.ts';
import type { Referable } from '#core/appraisal/scheme-findings.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';

/** Everything that gets a name when it is new. */
export const NAMED_PARTS = [
  ...COMPONENT_KINDS,
  'scheme',
  'grade',
  'passed',
  'failed',
  'reason',
  'signature',
] as const;
type NamedPart = (typeof NAMED_PARTS)[number];

/** What new parts of a scheme are called before the clerk names them, in every language of the site. */
export type PartNames = Readonly<Record<NamedPart, LocalText>>;

/** What a new part of a scheme is made from. */
export interface Offer {
  readonly there: Referable;
  readonly names: PartNames;
}

/**
 * A scheme that can be used at once and says little: all quizzes of the site alike, passed from 60 on, this year.
 * @example schemeFindings(starterScheme('2028-01-05', 'ug', offer), offer.there) → []
 */
export function starterScheme(day: string, language: LanguageTag, { there, names }: Offer): Scheme {
  const year = day.slice(0, 4);
  const [kind] = kindsOffered(there).filter((one) => one === 'quizzes' || one === 'manual');
  const component = newComponent(kind ?? 'manual', 'quizzes', { there, names }, year);
  return {
    format: SCHEME_FORMAT,
    id: year,
    version: `${year}.1.1`,
    title: names.scheme,
    period: { from: `${year}-01-01`, until: `${year}-12-31` },
    components: [
      'quizzes' in component
        ? { ...component, weight: 100, passMark: 60, quizzes: there.quizzes.slice(0, 100) }
        : { ...component, weight: 100 },
    ],
    rounding: { digits: 1, mode: 'half-up' },
    grades: [
      { id: 'passed', name: names.passed, from: 60, reached: true },
      { id: 'failed', name: names.failed, from: 0, reached: false },
    ],
    exemptions: [],
    targets: { departments: [] },
    layout: {
      languages: [language],
      columns: ['place', 'number', 'name', 'department', 'components', 'total', 'grade', 'rank', 'remarks'],
      pages: ['departments', 'plan', 'missing', 'remarks', 'items', 'study'],
      signatures: [],
    },
  };
}

/** The kinds of components this site has something for. */
export function kindsOffered({ quizzes, plans }: Referable): readonly ComponentKind[] {
  return COMPONENT_KINDS.filter((kind) => {
    if (kind === 'plan') return plans.length > 0;
    return kind === 'contest' || kind === 'manual' || quizzes.length > 0;
  });
}

/** A component of a kind, with a weight of 1 and the least it needs; a plan is that of the year, where there is one. */
export function newComponent(
  kind: ComponentKind,
  id: string,
  { there, names }: Offer,
  year: string,
): Component {
  const common = { id, name: names[kind], weight: 1 };
  const attempts = { quizzes: there.quizzes.slice(0, 1), take: 'best' } as const;
  switch (kind) {
    case 'plan':
      return { kind, ...common, plan: there.plans.find((one) => one === year) ?? there.plans.at(-1) ?? '' };
    case 'quizzes':
    case 'words':
      return { kind, ...common, ...attempts };
    case 'exam':
      return { kind, ...common, ...attempts, passMark: 60, level: 2 };
    case 'contest':
    case 'manual':
      return { kind, ...common, outOf: 100 };
    default:
      return kind satisfies never;
  }
}
