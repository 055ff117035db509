/**
 * How a quiz is taken. `practice` tells at once; in `mock` and `exam` answers may be changed until they are handed in,
 * and an exam is what counts.
 */
export const MODES = ['practice', 'mock', 'exam'] as const;
export type Mode = (typeof MODES)[number];
