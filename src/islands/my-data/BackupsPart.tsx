import { useTranslation } from 'react-i18next';
import type { Backup } from '#core/my-data/backups.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { Figures } from '../parts/Figures.tsx';
import { Say } from '../parts/Say.tsx';
import { kilobytes } from './kilobytes.ts';
import type { MyDataIslandProps } from './MyDataIsland.tsx';

interface Props extends MyDataIslandProps {
  readonly backups: readonly Backup[];
  onBring(at: string): void;
}

/** The copies that were made by themselves. */
export function BackupsPart({ backups, language, onBring }: Props) {
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="backups-heading">
      <h2 id="backups-heading">{t('backups')}</h2>
      <p>{t('backupsText')}</p>
      {backups.length === 0 && <p className="soft">{t('backupsNone')}</p>}
      <ul className="rows">
        {backups.map(({ at, attempts, bytes }) => (
          <li key={at}>
            <time dateTime={at}>
              <Figures of={formatDateTime(language, at, browserClock.offset())} />
            </time>{' '}
            <span className="soft">
              <Say text="backupHolds" with={{ count: attempts }} /> ·{' '}
              <bdi dir="ltr" className="unbroken">
                {kilobytes(bytes)}
              </bdi>
            </span>{' '}
            <button type="button" className="button quiet" onClick={() => onBring(at)}>
              {t('bringThis')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
