/** A repeatable source of numbers in [0, 1). House rule 2: seeds, never luck. */
export type Random = () => number;

/**
 * The generator of one seed: xmur3 spreads the text, sfc32 draws. The same seed gives the same numbers for ever
 * (frozen fixture), so a paper can be drawn again years later.
 * @example createRandom('a')() === createRandom('a')()
 */
export function createRandom(seed: string): Random {
  const next = spread(seed);
  let [a, b, c, d] = [next(), next(), next(), next()];
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
}

function spread(seed: string): () => number {
  let h = 1779033703 ^ seed.length;
  for (let i = 0; i < seed.length; i++) {
    h = Math.imul(h ^ seed.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

/**
 * A new array in an order drawn from `random` (Fisher–Yates, every order equally likely).
 * @example shuffle(['a', 'b'], createRandom('x'))
 */
export function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const drawn = [...items];
  for (let i = drawn.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    // Both indices lie inside the array.
    [drawn[i], drawn[j]] = [drawn[j] as T, drawn[i] as T];
  }
  return drawn;
}
