import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markSafe } from '#platform/safe-keeping.ts';

/**
 * A code on the screen or in the clipboard has reached nobody yet, and no page can know when it has. So the learner says
 * it: silence about a record that is nowhere else is worse than one word too many.
 */
export function Arrived({ attempts }: { readonly attempts: number }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(false);
  return (
    <section aria-labelledby="way-arrived">
      <h3 id="way-arrived">{t('hand-in:arrived')}</h3>
      <p>{t('hand-in:arrivedText')}</p>
      <div className="actions">
        <button
          type="button"
          className="button quiet"
          aria-disabled={said}
          onClick={() => {
            markSafe(attempts);
            setSaid(true);
          }}
        >
          {t('hand-in:arrivedNow')}
        </button>
        <span role="status">{said ? t('hand-in:arrivedDone') : ''}</span>
      </div>
    </section>
  );
}
