import type { Head } from '#core/ledger/chain.ts';
import type { Health } from '#core/ledger/ports.ts';
import { personal } from './person.ts';

/*
 * A damaged IndexedDB opens empty or short, without an error (records.md 2.2). So the end of the chain is also written
 * outside of it. `lost` stays until the learner has been told: the next finished attempt must not hide the loss.
 */
const KEY = personal('sanyu');

/** The last known end of the device's chain. */
export interface Canary {
  readonly dev: string;
  readonly seq: number;
  readonly head: string;
  /** Finished attempts that were found missing and not yet acknowledged. */
  readonly lost?: number;
}

/** What the database holds now: its device and the hash of each entry in order. */
export interface Held {
  readonly device: string | null;
  /** Hash of the entry at a place, `null` where there is none. */
  hashAt(seq: number): string | null;
  readonly head: Head | null;
  /** Entries that are there; fewer than the head says when rows are missing in between. */
  readonly count: number;
}

/**
 * Compares what is held with what was last known. Without a canary there is only the chain itself to go by: browsers
 * write localStorage late, so a killed browser may lose it while the database is whole.
 * @example compare({ dev, seq: 4, head }, held) → { ok: false, lost: 5 }
 */
export function compare(canary: Canary | null, held: Held): Health {
  const expected = Math.max(canary?.seq ?? -1, held.head?.seq ?? -1) + 1;
  if (canary === null) return held.count === expected ? { ok: true } : lost(expected - held.count);
  if (canary.lost !== undefined) return lost(canary.lost);
  if (canary.dev !== held.device) return lost(canary.seq + 1);
  if (held.count < expected) return lost(expected - held.count);
  if (canary.seq >= 0 && held.hashAt(canary.seq) !== canary.head) return lost(0);
  return { ok: true };
}

function lost(count: number): Health {
  return { ok: false, lost: Math.max(0, count) };
}

/** The stored canary; `null` when there is none, it is damaged, or the browser keeps nothing. */
export function readCanary(): Canary | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isCanary(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Forgets it. */
export function dropCanary(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is none.
  }
}

/** Writes it. A browser that keeps nothing goes without: the store itself still works. */
export function writeCanary(canary: Canary): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(canary));
  } catch {
    // Nothing to do: `compare` then goes by the chain alone.
  }
}

function isCanary(value: unknown): value is Canary {
  if (typeof value !== 'object' || value === null) return false;
  const { dev, seq, head, lost: missing } = value as Partial<Record<keyof Canary, unknown>>; // Each is checked here.
  const counts = [seq, missing ?? 0];
  return typeof dev === 'string' && typeof head === 'string' && counts.every(Number.isSafeInteger);
}
