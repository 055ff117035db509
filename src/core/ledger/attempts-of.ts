import { attemptLine } from './attempt-line.ts';
import type { Entry } from './entry.ts';
import type { Ledger } from './record.ts';

/**
 * The attempts of a ledger, in the order they were recorded; deleted ones are not among them, in whichever chain they
 * still lie. One that had to be recorded anew is there once, as the last chain has it: the device's own signs.
 * @example attemptsOf(ledger).map(({ score }) => score)
 */
export function attemptsOf({ carried, records }: Ledger): readonly Entry[] {
  const all = [...carried.flatMap((chain) => chain.records), ...records];
  const voids = all.filter((record) => record.type === 'void');
  const deleted = new Set(voids.flatMap(({ of, attempt }) => [`${of.dev}/${of.seq}`, attempt ?? '']));
  const kept: Entry[] = [];
  const places = new Map<string, number[]>();
  for (const entry of all) {
    if (entry.type !== 'attempt' || deleted.has(entry.id) || deleted.has(`${entry.dev}/${entry.seq}`))
      continue;
    const known = places.get(entry.id) ?? [];
    const same = known.find((at) => isSame(kept[at], entry));
    if (same !== undefined) {
      kept[same] = entry;
      continue;
    }
    places.set(entry.id, [...known, kept.length]);
    kept.push(entry);
  }
  return kept;
}

function isSame(known: Entry | undefined, entry: Entry): boolean {
  return known !== undefined && attemptLine(known) === attemptLine(entry);
}
