import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/text.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { formatDay } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { Say } from '../parts/Say.tsx';
import { keyState, type HeldKey } from './held-key.ts';

const STATES = {
  valid: 'keyListed',
  unlisted: 'keyUnlisted',
  early: 'keyNotNow',
  expired: 'keyNotNow',
  revoked: 'keyRevoked',
} as const;

interface Props {
  readonly held: HeldKey;
  readonly organisers: readonly Organiser[];
  readonly language: LanguageTag;
  onClose(): void;
}

/** Whose key is open, until when it signs, and how the site stands to it. */
export function HeldKeyCard({ held, organisers, language, onClose }: Props) {
  const { t } = useTranslation();
  const { name, unit, from, to } = held.label;
  const state = keyState(held.label, organisers, browserClock.now());
  const days = { from: formatDay(language, from), to: formatDay(language, to) };
  return (
    <>
      <p role="status">
        <strong>
          <bdi>{name}</bdi> · <bdi>{unit}</bdi>
        </strong>
        <br />
        <Say text="sitting:keyUntil" with={days} />
      </p>
      <p className={state === 'valid' ? 'soft' : 'notice'}>{t(`sitting:${STATES[state]}`)}</p>
      <div className="actions">
        <button type="button" className="button quiet" onClick={onClose}>
          {t('sitting:keyClose')}
        </button>
      </div>
    </>
  );
}
