import { schemeFindings } from '#core/appraisal/scheme-findings.ts';
import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

/** The appraisal schemes: weights of 100, grades in order, and names of components, quizzes and plans that exist. */
export function checkSchemes(library: Library): readonly Issue[] {
  const there = {
    quizzes: library.blueprints.map(({ id }) => id),
    plans: library.plans.map(({ id }) => id),
  };
  return library.schemes.flatMap((scheme) =>
    schemeFindings(scheme, there).map(({ field, issue }) => ({
      ...issue,
      ...locate(library.places, scheme, field),
      values: { field, ...issue.values },
    })),
  );
}
