import * as z from 'zod/mini';
import { deviceOf } from '#core/ledger/device-key.ts';
import { PublicKey } from '#core/ledger/signature.ts';

const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** Somebody whose signature makes a supervised sitting, as `content/organisers.yaml` names them. */
export const Organiser = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  unit: z.string().check(z.minLength(1), z.maxLength(80)),
  /** The two coordinates of a P-256 public key. */
  key: z.strictObject({ x: PublicKey.shape.x, y: PublicKey.shape.y }),
  /** First and last day on which the key may sign. */
  from: Day,
  to: Day,
  /** From this day on nothing it signed counts: it was lost, or its holder has left. */
  revoked: z.optional(Day),
});
export type Organiser = Readonly<z.infer<typeof Organiser>>;

/** The file. An empty list is a site without supervised sittings. */
export const Organisers = z.strictObject({ organisers: z.array(Organiser) });

/** How a key stands on the day it signed. */
export type Standing = 'valid' | 'early' | 'expired' | 'revoked';

/**
 * The key in the form in which signatures are checked.
 * @example deviceOf(publicKeyOf(organiser)) === manifest.by
 */
export function publicKeyOf({ key }: Pick<Organiser, 'key'>): PublicKey {
  return { crv: 'P-256', kty: 'EC', ...key };
}

/** What a manifest calls its organiser: the thumbprint of the key. `organiserId(organiser).length === 64` */
export function organiserId(organiser: Pick<Organiser, 'key'>): string {
  return deviceOf(publicKeyOf(organiser));
}

const HOUR = 3_600_000;
// A day begins somewhere on Earth fourteen hours before it does in UTC, and ends there twelve hours after.
const EARLIEST = -14 * HOUR;
const LATEST = 36 * HOUR;

/**
 * Whether a signature of that moment counts.
 * @example standingAt(organiser, '2030-01-01T00:00:00.000Z') → 'expired'
 */
export function standingAt({ from, to, revoked }: Organiser, at: string): Standing {
  const time = Date.parse(at);
  if (revoked !== undefined && time >= Date.parse(revoked) + EARLIEST) return 'revoked';
  if (time < Date.parse(from) + EARLIEST) return 'early';
  return time >= Date.parse(to) + LATEST ? 'expired' : 'valid';
}

/**
 * The lines for `content/organisers.yaml`, to be given to whoever keeps the site.
 * @example organiserYaml(organiser).startsWith('  - id: ')
 */
export function organiserYaml({ id, name, unit, key, from, to }: Organiser): string {
  // JSON strings are YAML strings: a name may hold a colon or a hash.
  return [
    `  - id: ${id}`,
    `    name: ${JSON.stringify(name)}`,
    `    unit: ${JSON.stringify(unit)}`,
    `    key:`,
    `      x: ${JSON.stringify(key.x)}`,
    `      y: ${JSON.stringify(key.y)}`,
    `    from: ${from}`,
    `    to: ${to}`,
    '',
  ].join('\n');
}
