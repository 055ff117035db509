import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PROFILE_FIELDS, type ProfileField } from '#core/ledger/profile.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { Figures } from '../parts/Figures.tsx';
import { printAlone } from '../parts/print-alone.ts';
import { AttemptRows } from '../score-book/AttemptRows.tsx';
import type { GiveProps } from './GiveWays.tsx';

interface Props extends GiveProps {
  onPrinted(): void;
}

// The keys of the constant, in its order.
const FIELDS = Object.keys(PROFILE_FIELDS) as ProfileField[];

/** The record on paper, with room to sign. Paper shows it alone; it is gone once it is printed. */
export function ResultSheet({ kept, quizzes, language, onPrinted }: Props) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true });
    const release = printAlone(sheet.current);
    return () => {
      release();
      removeEventListener('afterprint', onPrinted);
    };
    // Printing once is what this component is for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  // What each figure in the last column means; older attempts may be worth less than those of today.
  const worth = new Set(kept.entries.map(({ dev }) => kept.levels.get(dev) ?? 0));
  const levels = [...(worth.has(1) ? ['level1'] : []), ...(worth.has(0) ? ['level'] : [])];
  const now = formatDateTime(language, browserClock.now(), browserClock.offset());
  return (
    <div className="print-alone result-sheet" ref={sheet}>
      <h3>{t('hand-in:sheet')}</h3>
      <dl>
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>{t(field)}</dt>
            <dd>
              <bdi>{kept.profile?.[field]}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('hand-in:printed')}</dt>
          <dd>
            <Figures of={now} />
          </dd>
        </div>
      </dl>
      <table>
        <AttemptRows kept={kept} quizzes={quizzes} language={language} />
      </table>
      {levels.map((text) => (
        <p key={text}>{t(text)}</p>
      ))}
      <p className="signatures">
        <span>{t('hand-in:signLearner')}</span> <span>{t('hand-in:signClerk')}</span>
      </p>
    </div>
  );
}
