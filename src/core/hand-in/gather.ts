import type { Frame } from './frame.ts';
import { parcelId } from './frame.ts';

/** The pieces of one parcel that came so far. */
export interface Gathered {
  readonly parcel: string;
  readonly total: number;
  /** By number. */
  readonly pieces: ReadonlyMap<number, Uint8Array>;
}

/** Parcels that are not complete yet, the oldest first. Any order, any number of times, several parcels at once. */
export type Gathering = ReadonlyMap<string, Gathered>;

/** Before the first piece. */
export const NOTHING_GATHERED: Gathering = new Map();

/**
 * The gathering with more pieces in it. A piece that is there already changes nothing.
 * @example gather(NOTHING_GATHERED, readFrames(pasted).frames)
 */
export function gather(gathering: Gathering, frames: readonly Frame[]): Gathering {
  const grown = new Map(gathering);
  for (const { parcel, number, total, bytes } of frames) {
    // Two parcels of one name in a million; with the total beside it they are kept apart all the more.
    const key = `${parcel}/${total}`;
    const pieces = new Map(grown.get(key)?.pieces);
    if (!pieces.has(number)) pieces.set(number, bytes);
    grown.set(key, { parcel, total, pieces });
  }
  return grown;
}

/**
 * The parcels that are complete, and the gathering without them. A parcel whose pieces do not make the whole they say
 * they are of is `broken`.
 * @example const { parcels, rest } = takeComplete(gathering)
 */
export function takeComplete(gathering: Gathering): {
  readonly parcels: readonly { readonly parcel: string; readonly bytes: Uint8Array | 'broken' }[];
  readonly rest: Gathering;
} {
  const complete = [...gathering].filter(([, { pieces, total }]) => pieces.size === total);
  const rest = new Map(gathering);
  for (const [key] of complete) rest.delete(key);
  return {
    parcels: complete.map(([, gathered]) => ({ parcel: gathered.parcel, bytes: join(gathered) })),
    rest,
  };
}

/** The numbers that are still missing, in order. */
export function missingNumbers({ total, pieces }: Gathered): readonly number[] {
  return Array.from({ length: total }, (_, index) => index + 1).filter((number) => !pieces.has(number));
}

/**
 * Numbers as a person reads them out.
 * @example numberRanges([3, 7, 8, 9]) === '3, 7–9'
 */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function join({ parcel, total, pieces }: Gathered): Uint8Array | 'broken' {
  const parts = Array.from({ length: total }, (_, index) => pieces.get(index + 1) ?? new Uint8Array());
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return parcelId(bytes) === parcel ? bytes : 'broken';
}
