import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import { Figures } from '../../parts/Figures.tsx';
import { Say } from '../../parts/Say.tsx';
import { TryAgain } from '../../parts/TryAgain.tsx';
import type { Bench } from '../bench.ts';

interface Props {
  readonly bench: Bench;
  words(issue: Issue): string;
  onCancel(): void;
  onRetry(): void;
}

/** How far the reading is, and everything a clerk should know about it as a whole. */
export function ReadingStatus({ bench, words, onCancel, onRetry }: Props) {
  const { t } = useTranslation();
  const { stage, arrivals, chosen, left, file, keeps, unread, cut, trouble, lists } = bench;
  return (
    <>
      <div className="reading">
        <p role="status">
          {stage === 'reading' && (
            <Say
              text="reading"
              with={{ read: Math.max(chosen - left, 0) + 1, chosen, count: arrivals.length }}
            />
          )}
          {stage === 'ready' && arrivals.length > 0 && (
            <Say text="readAll" with={{ count: arrivals.length }} />
          )}
        </p>
        {stage === 'reading' && (
          <>
            <progress value={chosen - left} max={chosen} aria-label={t('progress')} />
            <p className="soft">
              <bdi>{file}</bdi>
            </p>
            <button type="button" className="button quiet" onClick={onCancel}>
              {t('stop')}
            </button>
          </>
        )}
      </div>
      {stage === 'no-banks' && <TryAgain text={t('noBanks')} action={t('retry')} onAction={onRetry} />}
      {unread > 0 && (
        <p className="notice">
          <Say text="unread" with={{ count: unread }} />
        </p>
      )}
      {cut && <p className="notice">{t('cut')}</p>}
      {!keeps && <p className="notice">{t('notKept')}</p>}
      {trouble !== null && <p className="notice">{words(trouble)}</p>}
      {lists.map((issue) => (
        <p className="notice" key={`${issue.code} ${issue.file}`}>
          <bdi>{issue.file}</bdi> <Figures of={words(issue)} />
        </p>
      ))}
    </>
  );
}
