import { percent } from '#core/appraisal/percent.ts';
import type { Grade } from './question.ts';

/**
 * The points reached in whole per cent: one rule for learner and clerk.
 * @example share({ points: 2, possible: 3 }) → 67
 */
export function share(grade: Grade): number {
  return percent(grade.points, grade.possible);
}

/**
 * Whether a pass mark (in per cent) is reached: by the same rounded figure that is shown.
 * @example passes({ points: 6, possible: 10 }, 60) → true
 */
export function passes(grade: Grade, passMark: number): boolean {
  return share(grade) >= passMark;
}

/**
 * The best of several results by share of points, the earliest of equals; `null` of none.
 * @example best([{ points: 6, possible: 10 }, { points: 4, possible: 5 }]) → { points: 4, possible: 5 }
 */
export function best(grades: readonly Grade[]): Grade | null {
  return grades.reduce<Grade | null>(
    (top, grade) => (top === null || grade.points * top.possible > top.points * grade.possible ? grade : top),
    null,
  );
}
