import { encode } from 'uqr';

/** A QR code as one SVG path over a square of `size` modules, its quiet zone of four modules included. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/**
 * A text as a QR code. Level Q is for paper: a board that is scratched, or printed on a poor copier, can still be read.
 * A screen is whole and makes do with M, which leaves each module larger.
 * @example qrCode('https://sanyu.example/zh/convention/').path → 'M4 4h7v1h-7z…'
 */
export function qrCode(text: string, level: 'M' | 'Q' = 'Q'): QrCode {
  const { data, size } = encode(text, { ecc: level, border: QUIET });
  return { size, path: data.flatMap(runsOf).join('') };
}

/** One rectangle a run of dark modules: half the bytes of one a module, and no hair line between them in print. */
function runsOf(row: readonly boolean[], y: number): readonly string[] {
  const dark = row.map((module) => (module ? '1' : '0')).join('');
  return [...dark.matchAll(/1+/g)].map(
    ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`,
  );
}
