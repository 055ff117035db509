import type { LedgerRecord, Proof } from '#core/ledger/record.ts';
import { signTranscript } from '#core/ledger/signed-transcript.ts';
import { browserClock } from './clock.ts';
import { signerOf, type DeviceKey } from './device-key.ts';
import { NOBODY } from './nobody.ts';
import { StoreError } from './store-error.ts';

/** What a device can still sign of its own chain before it goes on under another key; `null` when its key is of no use. */
export async function signEnd(
  device: string,
  records: readonly LedgerRecord[],
  key: DeviceKey,
): Promise<Proof | null> {
  try {
    const content = {
      ledger: { device, records, carried: [] },
      learner: NOBODY,
      at: browserClock.now(),
    };
    const text = await signTranscript(content, signerOf(key));
    const last = text.trimEnd().split('\n').at(-1) ?? '';
    // Written just now by the function above.
    const { cp, sig } = JSON.parse(last) as Pick<Proof, 'cp' | 'sig'>;
    return { cp, key: key.key, sig };
  } catch (cause) {
    if (cause instanceof StoreError) return null;
    throw cause;
  }
}
