import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unsafe } from '#core/my-data/nudge.ts';
import { browserClock } from '#platform/clock.ts';
import { markAsked, patience, safeKeeping } from '#platform/safe-keeping.ts';
import { Say } from './Say.tsx';

interface Props {
  /** When the finished attempts ended, in the order of the ledger. */
  readonly ends: readonly string[];
  readonly scoreBookUrl: string;
  readonly myDataUrl: string;
}

/** One quiet word when attempts are nowhere but here; nothing for a day after "later". */
export function Nudge({ ends, scoreBookUrl, myDataUrl }: Props) {
  const { t } = useTranslation();
  const [later, setLater] = useState(false);
  const count = later ? 0 : unsafe(safeKeeping(), ends, { now: browserClock.now(), days: patience() });
  if (count === 0) return null;
  return (
    <aside className="notice no-print" aria-label={t('nudge:title')}>
      <p>
        <Say text="nudge:text" with={{ count }} />
      </p>
      <div className="actions">
        <a className="button quiet" href={`${scoreBookUrl}#hand-in-heading`}>
          {t('nudge:handIn')}
        </a>
        <a className="button quiet" href={`${myDataUrl}#take-heading`}>
          {t('nudge:take')}
        </a>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            markAsked(browserClock.now());
            setLater(true);
          }}
        >
          {t('nudge:later')}
        </button>
      </div>
    </aside>
  );
}
