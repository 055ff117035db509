import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { browserClock } from '#platform/clock.ts';
import { issueText } from '../parts/issue-text.ts';
import { Late } from '../parts/Late.tsx';
import { Say } from '../parts/Say.tsx';
import type { AppraisalIslandProps } from './AppraisalIsland.tsx';
import { BenchResult } from './BenchResult.tsx';
import { DropZone } from './DropZone.tsx';
import { useBench } from './use-bench.ts';

/** Files in, progress, then what came of them. */
export function AppraisalBench(props: AppraisalIslandProps) {
  const { banks, titles, language } = props;
  const { t } = useTranslation();
  const urls = useMemo(() => banks.map(({ url }) => url), [banks]);
  const { bench, add, retry, clear } = useBench(urls, props);
  const { stage, read, chosen, appraisal } = bench;

  /** A remark in words: titles for ids, a written date for an instant. */
  const words = (issue: Issue) =>
    issueText(t, issue, (name, value) => {
      if (name === 'quiz') return titles[value]?.text ?? value;
      if (name === 'end') return formatDateTime(language, String(value), browserClock.offset());
      return value;
    });

  return (
    <>
      <DropZone onFiles={add} />
      <Late
        label={t('otherWays')}
        material="hand-in.json"
        given={{ onFiles: add }}
        load={() => import('../hand-in/TakeWays.tsx').then(({ TakeWays }) => TakeWays)}
      />
      <p role="status">
        {stage === 'reading' && <Say text="reading" with={{ read, chosen }} />}
        {stage === 'ready' && <Say text="readAll" with={{ count: read }} />}
      </p>
      {stage === 'no-banks' && (
        <div className="notice" role="alert">
          <p>{t('noBanks')}</p>
          <button type="button" className="button quiet" onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
      {appraisal !== null && <BenchResult {...props} appraisal={appraisal} words={words} onClear={clear} />}
    </>
  );
}
