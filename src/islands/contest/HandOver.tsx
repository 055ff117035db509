import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resultOf, signResult } from '#core/contest/result.ts';
import { browserClock } from '#platform/clock.ts';
import { saveFile } from '#platform/save-file.ts';
import type { HeldKey } from '../sitting/held-key.ts';
import { HeldKeyCard } from '../sitting/HeldKeyCard.tsx';
import { OpenKey } from '../sitting/OpenKey.tsx';
import { EnrolTeams } from './EnrolTeams.tsx';
import type { PanelProps } from './Panels.tsx';

const WHY_NOT = {
  rehearsal: 'handOverRehearsal',
  running: 'handOverRunning',
  nobody: 'handOverNobody',
} as const;

/** The points on their way into the appraisal: whose they are, and the organiser's signature over them. */
export function HandOver(props: PanelProps) {
  const { log, language, organisers } = props;
  const { t } = useTranslation();
  const [held, setHeld] = useState<HeldKey | null>(null);
  const [saved, setSaved] = useState('');
  const ready = resultOf(log, browserClock.now(), browserClock.offset());
  const sign = async () => {
    if (held === null || !ready.ok) return;
    const text = await signResult(ready.value, held.signer);
    // Made of a day and a number: nobody's name.
    const { to, id } = ready.value;
    const name = `sanyu-contest-result-${to.slice(0, 10).replaceAll('-', '')}-${id.slice(0, 4)}.jsonl`;
    saveFile(name, 'application/jsonl', text);
    setSaved(t('resultSaved'));
  };
  const why = ready.ok ? (held === null ? 'handOverKey' : null) : WHY_NOT[ready.error];
  if (log.match.setUp.rehearsal) return null;
  return (
    <section className="hand-over no-print" aria-labelledby="hand-over-heading">
      <h3 id="hand-over-heading">{t('handOver')}</h3>
      <p>{t('handOverText')}</p>
      <p className="soft">{t('handOverMeans')}</p>
      {log.match.over && (
        <>
          <EnrolTeams {...props} />
          {held === null ? (
            <OpenKey onOpen={setHeld} />
          ) : (
            <HeldKeyCard {...{ held, organisers, language }} onClose={() => setHeld(null)} />
          )}
        </>
      )}
      <SignButton why={why} saved={saved} onSign={() => void sign()} />
    </section>
  );
}

interface SignProps {
  /** What is missing before it can be signed. */
  readonly why: string | null;
  readonly saved: string;
  onSign(): void;
}

function SignButton({ why, saved, onSign }: SignProps) {
  const { t } = useTranslation();
  return (
    <div className="actions">
      <button
        type="button"
        className="button"
        disabled={why !== null}
        aria-describedby={why === null ? undefined : 'hand-over-why'}
        onClick={onSign}
      >
        {t('signResult')}
      </button>
      {why !== null && (
        <span className="soft" id="hand-over-why">
          {t(why)}
        </span>
      )}
      <span role="status">{saved}</span>
    </div>
  );
}
