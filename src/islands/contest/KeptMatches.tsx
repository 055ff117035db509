import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '#core/contest/match.ts';
import { speak } from '#core/language/spoken.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import type { KeptMatch } from '#platform/contest-store.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import type { Material } from '../contest-stage/material.ts';
import { Figures } from '../parts/Figures.tsx';
import type { ContestIslandProps } from './ContestIsland.tsx';
import type { Contests } from './use-contests.ts';

interface Props extends ContestIslandProps {
  readonly matches: readonly KeptMatch<Material>[];
  readonly contests: Contests;
}

/** Matches this machine keeps, the newest first: to go on with, to look at, to delete. */
export function KeptMatches({ matches, contests, language }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  if (matches.length === 0) return null;
  return (
    <section className="part" aria-labelledby="kept-heading">
      <h2 id="kept-heading">{t('kept')}</h2>
      <ul className="rows kept-matches">
        {matches.map((match) => (
          <li key={match.id}>
            <p>
              <strong>
                <SpokenText of={speak(match.setUp.format.title, language)} />
              </strong>{' '}
              {match.setUp.rehearsal && <span className="badge">{t('rehearsal')}</span>}{' '}
              <Figures of={formatDateTime(language, match.setUp.created, browserClock.offset())} />
            </p>
            <p className="soft">
              {match.setUp.teams.map(({ name }, at) => (
                <span key={at}>
                  {at > 0 && ' · '}
                  <SpokenText of={nameIn(name, language)} />
                </span>
              ))}
            </p>
            <div className="actions">
              <button type="button" className="button" onClick={() => void contests.open(match)}>
                {t('goOn')}
              </button>
              <button
                type="button"
                className="button quiet"
                onClick={() => (asked === match.id ? void contests.remove(match.id) : setAsked(match.id))}
              >
                {asked === match.id ? t('deleteSure') : t('delete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
