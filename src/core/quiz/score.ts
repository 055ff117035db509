import type { Grade } from './question.ts';

/** The mark of one question of a paper. */
export interface Mark extends Grade {
  /** `false` for a question left open, which never costs anything. */
  readonly answered: boolean;
}

/**
 * The points of a paper: one rule for learner and clerk. A wrong answer is one that was given and earned nothing; it
 * costs `negative` points, and no paper has less than 0.
 * @example addUp([{ points: 1, possible: 1, answered: true }, { points: 0, possible: 1, answered: true }], 1)
 *   → { points: 0, possible: 2 }
 */
export function addUp(marks: readonly Mark[], negative = 0): Grade {
  const sum = (of: (mark: Mark) => number) => marks.reduce((total, mark) => total + of(mark), 0);
  const wrong = marks.filter(({ answered, points }) => answered && points === 0).length;
  return {
    points: Math.max(0, sum(({ points }) => points) - negative * wrong),
    possible: sum(({ possible }) => possible),
  };
}
