import type { Signer } from '#core/ledger/signature.ts';
import type { KeyLabel } from '#core/sitting/key-file.ts';
import { organiserId, standingAt, type Organiser, type Standing } from '#core/sitting/organiser.ts';

/** A key that is open in this page, and only as long as the page is. */
export interface HeldKey {
  readonly label: KeyLabel;
  readonly signer: Signer;
}

/**
 * How the site stands to a key today.
 * @example keyState(held.label, site.organisers, clock.now()) → 'unlisted'
 */
export function keyState(
  label: Pick<KeyLabel, 'key'>,
  organisers: readonly Organiser[],
  now: string,
): Standing | 'unlisted' {
  const listed = organisers.find((one) => organiserId(one) === organiserId(label));
  return listed === undefined ? 'unlisted' : standingAt(listed, now);
}
