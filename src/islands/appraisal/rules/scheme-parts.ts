import type { ComponentKind, ExemptionReason, Grade, Scheme } from '#core/appraisal/scheme.ts';
import { newComponent, type Offer } from './starter-scheme.ts';

/** So many of each fit into a scheme. */
export const MOST_PARTS = { components: 20, grades: 10, exemptions: 20 } as const;

/** A scheme with one part more, and what the part is known by. */
export interface Grown {
  readonly scheme: Scheme;
  readonly id: string;
}

/**
 * The scheme with one more component. It weighs what is missing to a hundred; where nothing is missing 1, and the sum says
 * so. A sheet whose columns name single components gets its column.
 * @example withNewComponent(scheme, 'manual', offer).id → 'manual-2'
 */
export function withNewComponent(scheme: Scheme, kind: ComponentKind, offer: Offer): Grown {
  const { components, layout, period } = scheme;
  const id = freeId(kind, components);
  const left = 100 - components.reduce((sum, { weight }) => sum + weight, 0);
  const added = { ...newComponent(kind, id, offer, period.until.slice(0, 4)), weight: Math.max(1, left) };
  return { id, scheme: { ...scheme, components: [...components, added], layout: widened(layout, id) } };
}

function widened(layout: Scheme['layout'], id: string): Scheme['layout'] {
  const { columns } = layout;
  const last = columns.findLastIndex((column) => column.startsWith('component:'));
  if (columns.includes('components') || last === -1 || columns.length >= 40) return layout;
  return { ...layout, columns: columns.toSpliced(last + 1, 0, `component:${id}`) };
}

/**
 * The scheme with one more grade, in the middle of the widest gap between two: the bands stay in their order.
 * @example withNewGrade(scheme, offer).scheme.grades.map(({ from }) => from) → [60, 30, 0]
 */
export function withNewGrade(scheme: Scheme, { names }: Pick<Offer, 'names'>): Grown {
  const { grades } = scheme;
  const gaps = grades.map(({ from }, at) => (grades[at - 1]?.from ?? 101) - from);
  const at = gaps.indexOf(Math.max(...gaps));
  const [above, below] = [grades[at - 1], grades[at]];
  const from = Math.min(100, (below?.from ?? 0) + Math.ceil((gaps[at] ?? 0) / 2));
  const id = freeId('grade', grades);
  const grade = { id, name: names.grade, from, reached: above?.reached ?? true };
  return { id, scheme: { ...scheme, grades: grades.toSpliced(at, 0, grade) } };
}

/** The scheme with one more reason, for which nothing has to be done; which parts it is, is ticked afterwards. */
export function withNewReason(scheme: Scheme, { names }: Pick<Offer, 'names'>): Grown {
  const id = freeId('reason', scheme.exemptions);
  const reason: ExemptionReason = { id, name: names.reason, components: 'all' };
  return { id, scheme: { ...scheme, exemptions: [...scheme.exemptions, reason] } };
}

/** The scheme with something else in a grade; `undefined` takes a field away. */
export function withGrade(
  scheme: Scheme,
  at: number,
  change: { [Field in keyof Grade]?: Grade[Field] | undefined },
): Scheme {
  return { ...scheme, grades: changed(scheme.grades, at, change) };
}

/** The scheme without a grade. The lowest is everybody's and stays: asked for it, nothing changes. */
export function withoutGrade(scheme: Scheme, at: number): Scheme {
  if (at === scheme.grades.length - 1) return scheme;
  return { ...scheme, grades: scheme.grades.toSpliced(at, 1) };
}

/** The scheme in which a grade asks for the pass mark of a component, or no longer does. */
export function withNeed(scheme: Scheme, at: number, component: string, needed: boolean): Scheme {
  const others = (scheme.grades[at]?.needs ?? []).filter((one) => one !== component);
  const needs = needed ? [...others, component] : others;
  return withGrade(scheme, at, { needs: needs.length === 0 ? undefined : needs });
}

/** The scheme with something else in a reason. */
export function withReason(scheme: Scheme, at: number, change: Partial<ExemptionReason>): Scheme {
  return { ...scheme, exemptions: changed(scheme.exemptions, at, change) };
}

/** The scheme without a reason; whoever was exempt for it is shown with it as unknown, and nobody is forgotten. */
export function withoutReason(scheme: Scheme, at: number): Scheme {
  return { ...scheme, exemptions: scheme.exemptions.toSpliced(at, 1) };
}

/** The scheme in which a reason frees from a component, or no longer does; the last one stays ticked. */
export function withExempt(scheme: Scheme, at: number, component: string, exempt: boolean): Scheme {
  const parts = scheme.exemptions[at]?.components;
  if (parts === undefined || parts === 'all') return scheme;
  const others = parts.filter((one) => one !== component);
  const components = exempt ? [...others, component] : others;
  return components.length === 0 ? scheme : withReason(scheme, at, { components });
}

function changed<Part extends object>(
  parts: readonly Part[],
  at: number,
  change: { [Field in keyof Part]?: Part[Field] | undefined },
): Part[] {
  return parts.map((part, place) => {
    if (place !== at) return part;
    const entries = Object.entries({ ...part, ...change }).filter(([, value]) => value !== undefined);
    // The same fields as before, but for those that may be left out.
    return Object.fromEntries(entries) as Part;
  });
}

/** `manual`, else `manual-2` and so on. */
function freeId(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
  return id;
}
