let kept: readonly string[] = [];

/**
 * Of the taps that came before the island was awake, those on elements of these names (`data-early`), oldest first. Each is
 * given once; the page itself keeps no more of them. See layouts/early-script.mjs.
 * @example takeEarlyTaps(['start']).length > 0
 */
export function takeEarlyTaps<Name extends string>(names: readonly Name[]): readonly Name[] {
  const page: { __early?: string[] | undefined } = globalThis as object;
  const taps = [...kept, ...(page.__early ?? [])];
  page.__early = undefined;
  kept = taps.filter((tap) => names.every((name) => name !== tap));
  return taps.flatMap((tap) => names.filter((name) => name === tap));
}
