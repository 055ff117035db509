import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { attemptsIn, formatEverything } from '#core/my-data/everything.ts';
import { browserClock } from '#platform/clock.ts';
import { readAll } from '#platform/everything.ts';
import { markSafe } from '#platform/safe-keeping.ts';
import { saveFile } from '#platform/save-file.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { issueOf } from '../parts/issue-text.ts';

/** Everything as one file. It is read anew: another tab may have written since the page opened. */
export function TakeAlong() {
  const { t } = useTranslation();
  const [given, setGiven] = useState(false);
  const [issue, setIssue] = useState<Issue | null>(null);
  const take = async () => {
    try {
      const at = browserClock.now();
      const everything = await readAll(at);
      const text = formatEverything(everything);
      saveFile(`sanyu-everything-${at.slice(0, 10).replaceAll('-', '')}.json`, 'application/json', text);
      markSafe(attemptsIn(everything));
      setGiven(true);
    } catch (cause) {
      setIssue(issueOf(cause));
    }
  };
  return (
    <section className="part" aria-labelledby="take-heading">
      <h2 id="take-heading">{t('take')}</h2>
      <p>{t('takeText')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => void take()}>
          {t('takeNow')}
        </button>
        <span role="status">{given ? t('nothingSaved') : ''}</span>
      </div>
      {issue !== null && (
        <FailureNotice issue={issue} action={t('understood')} onAction={() => setIssue(null)} />
      )}
    </section>
  );
}
