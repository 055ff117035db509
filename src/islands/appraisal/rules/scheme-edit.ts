import type { Scheme } from '#core/appraisal/scheme.ts';
import type { LocalText } from '#core/language/text.ts';

type Component = Scheme['components'][number];
/** A field of a component that holds a figure or a day. */
export type ComponentField =
  'weight' | 'cap' | 'passMark' | 'late' | 'deadline' | 'level' | 'take' | 'outOf' | 'plan';

/**
 * The scheme with another value in a component; `null` takes the rule away. The rules of the other components stay.
 * @example withField(scheme, 0, 'weight', 30)
 */
export function withField(
  scheme: Scheme,
  at: number,
  field: ComponentField,
  value: number | string | null,
): Scheme {
  return withComponent(scheme, at, (component) => {
    const { [field as keyof Component]: _, ...rest } = component;
    // The schema is asked again before anything is made of it.
    return (value === null ? rest : { ...rest, [field]: value }) as Component;
  });
}

/** The scheme with a quiz in a component, or without it. */
export function withQuiz(scheme: Scheme, at: number, quiz: string, there: boolean): Scheme {
  return withComponent(scheme, at, (component) => {
    if (!('quizzes' in component)) return component;
    const others = component.quizzes.filter((one) => one !== quiz);
    return { ...component, quizzes: there ? [...others, quiz] : others };
  });
}

/** The scheme without a component, and without what named it. */
export function withoutComponent(scheme: Scheme, at: number): Scheme {
  const id = scheme.components[at]?.id;
  return {
    ...scheme,
    components: scheme.components.filter((_, place) => place !== at),
    grades: scheme.grades.map(({ needs, ...grade }) => {
      const left = (needs ?? []).filter((one) => one !== id);
      return left.length === 0 ? grade : { ...grade, needs: left };
    }),
    exemptions: scheme.exemptions.flatMap((reason) => {
      if (reason.components === 'all') return [reason];
      const left = reason.components.filter((one) => one !== id);
      return left.length === 0 ? [] : [{ ...reason, components: left }];
    }),
    layout: { ...scheme.layout, columns: narrowed(scheme.layout.columns, `component:${id}`) },
  };
}

function narrowed(columns: Scheme['layout']['columns'], gone: string): Scheme['layout']['columns'] {
  const left = columns.filter((column) => column !== gone);
  // A sheet has columns.
  return left.length === 0 ? ['number', 'name', 'total'] : left;
}

/** The scheme with another name of a component. */
export function withName(scheme: Scheme, at: number, name: LocalText): Scheme {
  return withComponent(scheme, at, (component) => ({ ...component, name }));
}

/** What departments can be asked to reach, in per cent. */
export const TARGETS = ['participation', 'average', 'reached'] as const;
export type Target = (typeof TARGETS)[number];

/** The scheme with another target for every department; `null` asks for nothing. */
export function withTarget(scheme: Scheme, field: Target, value: number | null): Scheme {
  const { [field]: _, ...rest } = scheme.targets;
  return { ...scheme, targets: value === null ? rest : { ...rest, [field]: value } };
}

/** The scheme with another first or last day of attempts that count. */
export function withPeriod(scheme: Scheme, field: 'from' | 'until', day: string): Scheme {
  return { ...scheme, period: { ...scheme.period, [field]: day } };
}

/**
 * The version after a changed rule: the last figure counted up.
 * @example nextVersion('2026.1.1') === '2026.1.2'
 */
export function nextVersion(version: string): string {
  return version.replace(/\d+$/, (last) => String(Number(last) + 1));
}

function withComponent(scheme: Scheme, at: number, change: (component: Component) => Component): Scheme {
  return {
    ...scheme,
    components: scheme.components.map((component, place) => (place === at ? change(component) : component)),
  };
}
