import { appendEntry, headOf } from '#core/ledger/chain.ts';
import type { AttemptEvent, Entry, Learner } from '#core/ledger/entry.ts';
import { formatTranscript } from '#core/ledger/transcript.ts';

export const DEVICE = 'a1'.repeat(32);
export const OTHER_DEVICE = 'b2'.repeat(32);

export const learner: Learner = { name: '卓玛', number: '007', department: '办公室' };

export function attempt(change: Partial<AttemptEvent> = {}): AttemptEvent {
  return {
    type: 'attempt',
    id: '0'.repeat(32),
    quiz: 'school',
    bank: { id: 'school', ver: '2026.11.1', sha: 'c3'.repeat(32) },
    seed: 'k3v9',
    mode: 'practice',
    lang: 'zh',
    start: '2026-11-22T08:30:00.000Z',
    end: '2026-11-22T08:34:10.000Z',
    tz: 480,
    ms: 250_000,
    ans: [
      { q: 'q-1', a: 'a', ms: 4100 },
      { q: 'q-2', a: null, ms: 900 },
    ],
    score: 1,
    of: 2,
    ...change,
  };
}

/** A device's chain of so many attempts. */
export function chain(events: readonly AttemptEvent[], device = DEVICE): readonly Entry[] {
  const entries: Entry[] = [];
  for (const event of events) {
    const last = entries.at(-1);
    entries.push(appendEntry(last === undefined ? null : headOf(last), event, device));
  }
  return entries;
}

export function attempts(count: number): readonly AttemptEvent[] {
  return Array.from({ length: count }, (_, i) => attempt({ id: i.toString(16).padStart(32, '0') }));
}

export function transcript(change: Partial<Parameters<typeof formatTranscript>[0]> = {}): string {
  const entries = chain(attempts(2));
  return formatTranscript({ device: DEVICE, learner, entries, at: AT, ...change });
}

export const AT = '2026-11-30T01:02:03.004Z';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
