import type { Entry } from './entry.ts';
import type { Ledger } from './record.ts';

/**
 * The attempts of a ledger, in the order they were recorded; deleted ones are not among them.
 * @example attemptsOf(ledger).map(({ score }) => score)
 */
export function attemptsOf({ carried, records }: Ledger): readonly Entry[] {
  return [...carried.flatMap((chain) => chain.records), ...records].filter(
    (record) => record.type === 'attempt',
  );
}
