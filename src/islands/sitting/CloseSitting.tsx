import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/text.ts';
import { closing, type Desk } from '#core/sitting/desk.ts';
import { signManifest } from '#core/sitting/manifest.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { saveFile } from '#platform/save-file.ts';
import { Say } from '../parts/Say.tsx';
import type { HeldKey } from './held-key.ts';

interface Props {
  readonly desk: Desk;
  readonly held: HeldKey | null;
  readonly language: LanguageTag;
  onChange(desk: Desk): void;
}

/** The end: one signature over everything that was handed in, saved as the file for the clerk. */
export function CloseSitting({ desk, held, language, onChange }: Props) {
  const { t } = useTranslation();
  const [signed, setSigned] = useState(0);
  const { to, collected, paper } = desk;
  const count = collected.length + paper.length;
  const sign = async () => {
    if (held === null) return;
    const now = browserClock.now();
    const text = await signManifest(closing(desk, now), held.signer);
    // Made of codes: a room and a day, nobody's name.
    const name = `sanyu-sitting-${desk.sit.room}-${now.slice(0, 10).replaceAll('-', '')}.jsonl`;
    saveFile(name, 'application/jsonl', text);
    setSigned(count);
    onChange({ ...desk, to: now });
  };
  return (
    <section className="part" aria-labelledby="close-heading">
      <h2 id="close-heading">{t('closeTitle')}</h2>
      <p>{t('closeText')}</p>
      {held === null && (
        <p className="notice" id="close-needs">
          {t('closeNeedsKey')}
        </p>
      )}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={held === null || count === 0}
          aria-describedby={held === null ? 'close-needs' : undefined}
          onClick={() => void sign()}
        >
          {t(to === null ? 'sign' : 'signAgain')}
        </button>
        <span role="status">{signed > 0 ? <Say text="signed" with={{ count: signed }} /> : ''}</span>
      </div>
      {to !== null && (
        <p className="soft">
          <Say text="signedAt" with={{ time: formatDateTime(language, to, desk.tz) }} />
        </p>
      )}
    </section>
  );
}
