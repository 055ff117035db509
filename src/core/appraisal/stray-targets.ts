import type { Issue } from '#core/issue.ts';
import type { Evaluation } from './evaluate.ts';
import { nameKey } from './name-key.ts';

/** More names than that are no help in a sentence. */
const MOST_NAMED = 20;

/**
 * Targets of a department in which nobody is: they change nothing, and whoever wrote them should know. Nothing while
 * there is nobody at all.
 * @example strayTargets(evaluation)[0]?.values → { found: '财务课', known: '办公室 · 财务科' }
 */
export function strayTargets({ people, scheme }: Pick<Evaluation, 'people' | 'scheme'>): readonly Issue[] {
  if (people.length === 0) return [];
  const names = new Map(people.map(({ department }) => [nameKey(department), department]));
  const known =
    [...names.values()]
      .filter((name) => name !== '')
      .slice(0, MOST_NAMED)
      .join(' · ') || '∅';
  return scheme.targets.departments
    .filter(({ name }) => !names.has(nameKey(name)))
    .map(({ name }) => ({ code: 'E_SCHEME_DEPARTMENT', values: { found: name, known } }));
}
