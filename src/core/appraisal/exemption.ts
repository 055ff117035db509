import type { Decisions } from './decisions.ts';
import type { Gathered } from './gather-people.ts';
import { nameKey } from './name-key.ts';
import type { ExemptionReason, Scheme } from './scheme.ts';

/** Somebody's exemption; `unknown` is what the roster says where the scheme has no such reason. */
export interface Exemption {
  readonly reason: ExemptionReason | null;
  readonly unknown: string | null;
}

/**
 * The clerk's decision, else what the roster says, by the reason's id or its name in any language.
 * @example exemptionOf(person, scheme, decisions).reason?.components
 */
export function exemptionOf(
  { keys, roster }: Pick<Gathered, 'keys' | 'roster'>,
  { exemptions }: Pick<Scheme, 'exemptions'>,
  decisions: Pick<Decisions, 'exemptions'>,
): Exemption {
  const key = keys.find((name) => Object.hasOwn(decisions.exemptions, name));
  const said = (key === undefined ? undefined : decisions.exemptions[key]) ?? roster?.exemption ?? '';
  if (said === '') return { reason: null, unknown: null };
  const reason = exemptions.find(
    (one) => one.id === said || Object.values(one.name).some((name) => nameKey(name) === nameKey(said)),
  );
  return reason === undefined ? { reason: null, unknown: said } : { reason, unknown: null };
}
