import type { Scheme } from '#core/appraisal/scheme.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import { localDay } from '#platform/local-day.ts';
import { Say } from '../parts/Say.tsx';
import { schemeOfAnotherYear } from './use-evaluation.ts';

interface Props {
  readonly draft: Scheme | null;
  readonly desk: ClerkDesk;
}

/** Says that the site has no scheme for today, and by which the sheet is made until the clerk chooses. */
export function OtherYear({ draft, desk }: Props) {
  const taken = schemeOfAnotherYear(draft, desk, localDay());
  if (taken === null) return null;
  return (
    <p className="notice other-year">
      <Say text="rules.otherYear" with={taken.period} />
    </p>
  );
}
