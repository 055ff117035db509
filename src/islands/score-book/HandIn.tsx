import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { markSafe } from '#platform/safe-keeping.ts';
import { saveFile } from '#platform/save-file.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { issueOf } from '../parts/issue-text.ts';
import { Late } from '../parts/Late.tsx';
import type { Kept } from './book.ts';
import { makeTranscript } from './make-transcript.ts';
import type { ScoreBookIslandProps } from './ScoreBookIsland.tsx';

interface Props extends ScoreBookIslandProps {
  readonly kept: Kept;
}

/** The file for the clerk, what it is worth, and the way to all other ways. */
export function HandIn(props: Props) {
  const { kept, transcriptUrl } = props;
  const { t } = useTranslation();
  const { profile: learner, entries } = kept;
  const { given, failed, handIn } = useHandIn(kept);
  return (
    <section className="part" aria-labelledby="hand-in-heading">
      <h2 id="hand-in-heading">{t('handIn')}</h2>
      <p>{t('handInText')}</p>
      <p className="notice">
        {t(kept.signs ? 'level1' : 'level')} <a href={transcriptUrl}>{t('aboutTranscript')}</a>
      </p>
      {learner === null && <p id="hand-in-needs">{t('profileFirst')}</p>}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={learner === null || entries.length === 0}
          aria-describedby={learner === null ? 'hand-in-needs' : undefined}
          onClick={() => void handIn()}
        >
          {t('saveTranscript')}
        </button>
        <span role="status">{given ? t('nothingSaved') : ''}</span>
      </div>
      {failed !== null && <FailureNotice issue={failed} action={t('retry')} onAction={() => void handIn()} />}
      {entries.length > 0 && (
        <Late
          label={t('otherWays')}
          material="hand-in.json"
          given={props}
          load={() => import('../hand-in/GiveWays.tsx').then(({ GiveWays }) => GiveWays)}
        />
      )}
    </section>
  );
}

/** Saves the file, and tells what came of it. */
function useHandIn({ profile: learner }: Kept) {
  const [given, setGiven] = useState(false);
  const [failed, setFailed] = useState<Issue | null>(null);
  const handIn = async () => {
    if (learner === null) return;
    setFailed(null);
    try {
      const { bytes, name, attempts } = await makeTranscript(learner);
      saveFile(`${name}.jsonl`, 'application/jsonl', bytes);
      markSafe(attempts);
    } catch (cause) {
      setFailed(issueOf(cause));
      return;
    }
    setGiven(true);
  };
  return { given, failed, handIn };
}
