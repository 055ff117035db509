/** What makes an attempt this one: 32 hexadecimal digits nobody used before, and what its paper is drawn by. */
export interface Luck {
  readonly id: string;
  readonly seed: string;
}

/**
 * What the page drew its first paper by before the island was awake, once; `null` where it drew none. See
 * scripts/draw-ahead.ts.
 * @example const luck = takeEarlyLuck() ?? drawLuck()
 */
export function takeEarlyLuck(): Luck | null {
  const page: { __luck?: Luck | null } = globalThis as object;
  const luck = page.__luck ?? null;
  page.__luck = null;
  return luck;
}
