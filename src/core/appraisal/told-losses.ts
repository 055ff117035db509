import type { AppraisedRecord, HandedIn } from './collection.ts';

type Place = Pick<AppraisedRecord, 'device' | 'seq' | 'hash'>;

/**
 * Whether a loss that a device told of explains two attempts at one place. Devices used to write on in a chain that had
 * lost its end: what was lost then stands beside it in an older file. It is told already, and no fork, where that file
 * holds exactly the end the device had known. Past that end, or of any third attempt, nothing is explained.
 * @example const explains = toldLosses(collection.handedIn.values()); explains(lost, recordedLater) → true
 */
export function toldLosses(files: Iterable<HandedIn>): (one: Place, other: Place) => boolean {
  const all = [...files];
  const losses = all.flatMap(({ attempts, gaps }) =>
    gaps
      .filter(({ dev, known }) => dev === known.dev)
      .map(({ dev, seq, known }) => {
        const older = all.filter((file) => file.head === known.head || file.attempts.includes(known.head));
        const isBetween = (place: Place) => place.device === dev && place.seq > seq && place.seq <= known.seq;
        const lost = new Set(older.flatMap((file) => file.attempts));
        return { isBetween, lost, now: new Set(attempts) };
      }),
  );
  return (one, other) =>
    losses.some(
      ({ isBetween, lost, now }) =>
        isBetween(one) &&
        ((lost.has(one.hash) && now.has(other.hash)) || (lost.has(other.hash) && now.has(one.hash))),
    );
}
