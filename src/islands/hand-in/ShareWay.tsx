import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markSafe } from '#platform/safe-keeping.ts';
import type { MadeTranscript } from '../score-book/make-transcript.ts';

/** The system's own share sheet, where the browser has one that takes files. */
export function ShareWay({ transcript }: { readonly transcript: MadeTranscript }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const files = useMemo(() => {
    // As plain text: Chromium shares no other kind of file that a transcript could pass for.
    return [new File([transcript.bytes], `${transcript.name}.txt`, { type: 'text/plain' })];
  }, [transcript]);
  // Browsers without it, and those that share links only.
  const shares = 'canShare' in navigator && navigator.canShare({ files });
  if (!shares) return null;
  const share = async () => {
    try {
      await navigator.share({ files });
      // Settled only once the other application has taken the file.
      markSafe(transcript.attempts);
      setFailed(false);
    } catch (cause) {
      // Who closes the sheet has changed their mind.
      setFailed(!(cause instanceof DOMException && cause.name === 'AbortError'));
    }
  };
  return (
    <section aria-labelledby="way-share">
      <h3 id="way-share">{t('hand-in:share')}</h3>
      <p>{t('hand-in:shareText')}</p>
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => void share()}>
          {t('hand-in:shareNow')}
        </button>
        <span role="status">{failed ? t('hand-in:shareFailed') : ''}</span>
      </div>
    </section>
  );
}
