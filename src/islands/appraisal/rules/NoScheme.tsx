import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import { localDay } from '#platform/local-day.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { starterScheme, type Offer } from './starter-scheme.ts';

interface Props {
  readonly desk: ClerkDesk;
  readonly offer: Offer;
  onDesk(desk: ClerkDesk): void;
}

/** A site that has published no scheme: the clerk opens a file, or begins with the smallest one that works. */
export function NoScheme({ desk, offer, onDesk }: Props) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const begin = () => onDesk({ ...desk, scheme: starterScheme(localDay(), page, offer) });
  return (
    <div className="notice no-scheme">
      <p>{t('rules.none')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={begin}>
          {t('rules.begin')}
        </button>
      </div>
    </div>
  );
}
