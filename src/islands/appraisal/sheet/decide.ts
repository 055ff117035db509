import type { Decisions } from '#core/appraisal/decisions.ts';
import type { JudgedAttempt } from '#core/appraisal/judge-person.ts';

/**
 * The decisions with somebody exempt for a reason; an empty reason takes it back.
 * @example withExemption(decisions, '007', 'long-leave').exemptions['007'] === 'long-leave'
 */
export function withExemption(decisions: Decisions, key: string, reason: string): Decisions {
  return {
    ...decisions,
    exemptions: withOrWithout(decisions.exemptions, key, reason === '' ? null : reason),
  };
}

/** The decisions with a value entered for somebody; `null` takes it back. */
export function withEntered(
  decisions: Decisions,
  component: string,
  key: string,
  value: number | null,
): Decisions {
  const values = withOrWithout(decisions.entered[component] ?? {}, key, value);
  return { ...decisions, entered: { ...decisions.entered, [component]: values } };
}

/** The decisions with an attempt set aside for a reason; `null` lets it count again, by whichever record it was set aside. */
export function withSetAside(
  decisions: Decisions,
  { record, records }: Pick<JudgedAttempt, 'record' | 'records'>,
  reason: string | null,
): Decisions {
  const hashes = records.map(({ hash }) => hash);
  const others = Object.fromEntries(
    Object.entries(decisions.setAside).filter(([hash]) => !hashes.includes(hash)),
  );
  return { ...decisions, setAside: withOrWithout(others, record.hash, reason) };
}

function withOrWithout<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Record<string, T> {
  const others = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return value === null ? others : { ...others, [key]: value };
}
