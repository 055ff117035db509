import type { Rounding } from './scheme.ts';

/** A score in hundredths of a per cent, 0 to 10,000: integers, so that every sum is exact and the same everywhere. */
export type Hundredths = number;

/** All of it. */
export const FULL: Hundredths = 10_000;

/**
 * A share as hundredths of a per cent, rounded as the scheme says. Every printed figure is made of printed figures, so
 * that a pocket calculator gives the same total. A share of nothing is 0.
 * @example shareOf(7, 8, { digits: 1, mode: 'half-up' }) === 8750
 */
export function shareOf(part: number, whole: number, rounding: Rounding): Hundredths {
  return whole <= 0 ? 0 : rounded(part * FULL, whole, rounding);
}

/**
 * The mean of scores, rounded; 0 where there is none.
 * @example meanOf([10_000, 5_000], rounding) === 7_500
 */
export function meanOf(scores: readonly Hundredths[], rounding: Rounding): Hundredths {
  if (scores.length === 0) return 0;
  return rounded(
    scores.reduce((sum, score) => sum + score, 0),
    scores.length,
    rounding,
  );
}

/** `dividend / divisor` in hundredths, on the scheme's step. Integers below 2^53 throughout. */
export function rounded(dividend: number, divisor: number, { digits, mode }: Rounding): Hundredths {
  const step = 10 ** (2 - digits);
  const unit = divisor * step;
  if (mode === 'down') return Math.floor(dividend / unit) * step;
  return Math.floor((2 * dividend + unit) / (2 * unit)) * step;
}

/**
 * The figure as it is printed and as a spreadsheet holds it: 8750 is 87.5.
 * @example asPercent(8750) === 87.5
 */
export function asPercent(score: Hundredths): number {
  return score / 100;
}
