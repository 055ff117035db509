/**
 * How many cases a seeded test runs: the quick number in `npm test`, the full one in `npm run chaos`.
 * @example const { count, seed } = cases(2_000, 20_000);
 */
export function cases(quick: number, full: number): { readonly count: number; readonly seed: string } {
  const long = process.env.SANYU_CHAOS === '1';
  const seed = process.env.SANYU_SEED ?? (long ? String(Date.now()) : 'sanyu');
  if (long) console.log(`SANYU_SEED=${seed}`);
  return { count: long ? full : quick, seed };
}
