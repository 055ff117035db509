import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { headOf } from './chain.ts';
import type { Chain, ContinuesEvent, Ledger } from './record.ts';
import type { Transcript } from './transcript-shape.ts';

/** What a device takes in from a transcript of the same person: chains to keep, and what to go on from. */
export interface Joined {
  readonly carried: readonly Chain[];
  /** `null` when everything was known already. */
  readonly from: ContinuesEvent['from'] | null;
}

/**
 * Joins what another device, or this one before it was emptied, has handed out: every chain once, the longer of two
 * states of one chain. Refused where two states of a chain contradict each other (`E_TRANSCRIPT_FORK`).
 * @example joinLedgers(ledger, transcript) → { ok: true, value: { carried: [ours, theirs], from: { dev, seq, head, proof } } }
 */
export function joinLedgers(
  own: Ledger,
  { ledger, proof }: Pick<Transcript, 'ledger' | 'proof'>,
): Result<Joined, Issue> {
  const known = new Map([...own.carried, own].map((chain) => [chain.device, chain]));
  const carried = new Map(own.carried.map((chain) => [chain.device, chain]));
  let grew = false;
  for (const chain of [...ledger.carried, ledger]) {
    const ours = known.get(chain.device);
    const clash = ours === undefined ? null : difference(ours, chain);
    if (clash !== null) return err(fork(chain, clash));
    if (chain.records.length <= (ours?.records.length ?? 0)) continue;
    // More of its own chain than it has itself: this device was rolled back and must not write on.
    if (chain.device === own.device) return err(fork(chain, own.records.length));
    carried.set(chain.device, { device: chain.device, records: stillErased(ours, chain) });
    grew = true;
  }
  const last = ledger.records.at(-1);
  if (!grew || last === undefined) return ok({ carried: own.carried, from: null });
  const { seq, hash } = headOf(last);
  return ok({ carried: [...carried.values()], from: { dev: ledger.device, seq, head: hash, proof } });
}

/** Their records; what was deleted here meanwhile does not come back with them. */
function stillErased(ours: Chain | undefined, { records }: Chain): Chain['records'] {
  return records.map((record, place) => {
    const own = ours?.records[place];
    return own?.type === 'erased' ? own : record;
  });
}

/** The first place where two states of one chain differ. */
function difference(a: Chain, b: Chain): number | null {
  const seq = a.records.findIndex((record, place) => {
    const other = b.records[place];
    return other !== undefined && headOf(record).hash !== headOf(other).hash;
  });
  return seq < 0 ? null : seq;
}

function fork({ device }: Chain, seq: number): Issue {
  return { code: 'E_TRANSCRIPT_FORK', values: { device: device.slice(0, 8), place: seq + 1 } };
}
