import { headOf } from './chain.ts';
import type { Ledger } from './record.ts';
import type { Level } from './transcript-shape.ts';

/**
 * What the attempts of each chain will be worth in a transcript of this ledger: 1 for the device's own when it signs, and
 * for a chain whose device had signed its end before it was taken in; else 0.
 * @example ownLevels(ledger, true).get(entry.dev) → 1
 */
export function ownLevels({ device, records, carried }: Ledger, signs: boolean): ReadonlyMap<string, Level> {
  const signed = new Set<string>();
  for (const record of [...carried.flatMap((chain) => chain.records), ...records]) {
    if (record.type === 'continues' && record.from.proof !== null) signed.add(record.from.head);
  }
  const others = carried.map((chain): [string, Level] => {
    const last = chain.records.at(-1);
    return [chain.device, last !== undefined && signed.has(headOf(last).hash) ? 1 : 0];
  });
  return new Map([...others, [device, signs ? 1 : 0]]);
}
