import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { browserVerify } from '#platform/device-key.ts';

/** What an engine says of the bytes of a transcript: all that a clerk's page relies on. */
export interface Verdict {
  readonly level: number | null;
  readonly levels: readonly number[];
  readonly hashes: readonly string[];
  readonly device: string | null;
  /** Why it is refused; none where it is whole. */
  readonly issues: readonly string[];
}

async function judge(bytes: readonly number[]): Promise<Verdict> {
  const read = await readTranscript(Uint8Array.from(bytes), await browserVerify());
  if (!read.ok) {
    const issues = read.error.map(({ code, line }) => `${code}:${line ?? ''}`);
    return { level: null, levels: [], hashes: [], device: null, issues };
  }
  const { level, levels, hashes, device } = read.value;
  return { level, levels, hashes, device, issues: [] };
}

/** What the page puts on `globalThis`. */
const verifying = { judge };
export type Verifying = typeof verifying;

Object.assign(globalThis, { verifying });
