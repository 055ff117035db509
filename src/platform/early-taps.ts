/**
 * The taps that came before the island was awake, as `data-early` of the tapped elements, oldest first; afterwards the
 * page keeps no more of them. See layouts/early-script.mjs.
 * @example takeEarlyTaps().includes('start')
 */
export function takeEarlyTaps(): readonly string[] {
  const page: { __early?: string[] | undefined } = globalThis as object;
  const taps = page.__early ?? [];
  page.__early = undefined;
  return taps;
}
