/**
 * Points as a whole percentage, halves rounded up, by integers alone: 199 of 200 is 100 (99.5), 1 of 3 is 33.
 * The same figure is shown to the learner and to the clerk and compared with the pass mark, so that no sheet ever says
 * 80 beside "pass mark 80, not passed"; rounding up is never to a learner's loss. Nothing possible is 0.
 * @example percent(7, 8) === 88
 */
export function percent(points: number, possible: number): number {
  if (possible <= 0) return 0;
  return Math.floor((200 * points + possible) / (2 * possible));
}
