import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { Say } from '../parts/Say.tsx';
import { keyState, type HeldKey } from './held-key.ts';
import { MakeKey } from './MakeKey.tsx';
import { OpenKey } from './OpenKey.tsx';
import type { SittingIslandProps } from './SittingIsland.tsx';

interface Props extends SittingIslandProps {
  readonly held: HeldKey | null;
  /** The page is awake: before that a tap would be lost. */
  readonly ready: boolean;
  onHold(held: HeldKey | null): void;
}

/** The organiser's key: opened out of its file, or made. */
export function KeyPart(props: Props) {
  const { held, ready, onHold } = props;
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  return (
    <section className="part" aria-labelledby="key-heading">
      <h2 id="key-heading">{t('keyTitle')}</h2>
      {held === null ? (
        <>
          <p>{t('keyText')}</p>
          <OpenKey onOpen={onHold} />
          {making ? (
            <MakeKey {...props} />
          ) : (
            <div className="actions">
              <button
                type="button"
                className="button quiet"
                disabled={!ready}
                onClick={() => setMaking(true)}
              >
                {t('keyMake')}
              </button>
            </div>
          )}
        </>
      ) : (
        <Held {...props} held={held} />
      )}
    </section>
  );
}

const STATES = {
  valid: 'keyListed',
  unlisted: 'keyUnlisted',
  early: 'keyNotNow',
  expired: 'keyNotNow',
  revoked: 'keyRevoked',
} as const;

function Held({ held, organisers, language, onHold }: Props & { readonly held: HeldKey }) {
  const { t } = useTranslation();
  const { name, unit, from, to } = held.label;
  const state = keyState(held.label, organisers, browserClock.now());
  return (
    <>
      <p role="status">
        <strong>
          <bdi>{name}</bdi> · <bdi>{unit}</bdi>
        </strong>
        <br />
        <Say text="keyUntil" with={{ from: formatDay(language, from), to: formatDay(language, to) }} />
      </p>
      <p className={state === 'valid' ? 'soft' : 'notice'}>{t(STATES[state])}</p>
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => onHold(null)}>
          {t('keyClose')}
        </button>
      </div>
    </>
  );
}
