import { useTranslation } from 'react-i18next';
import type { LeftUnread } from '#core/appraisal/left-unread.ts';
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
  onLeave(): void;
}

/** How far the reading is, and everything a clerk should know about it as a whole. */
export function ReadingStatus({ bench, words, onCancel, onRetry, onLeave }: Props) {
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
            <Say text={unread.files > 0 ? 'readSome' : 'readAll'} with={{ count: arrivals.length }} />
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
      {unread.files > 0 && <Unread unread={unread} onLeave={onLeave} />}
      {cut && <p className="notice">{t('cut')}</p>}
      {!keeps && <p className="notice">{t('notKept')}</p>}
      {trouble !== null && trouble.code !== 'E_WORKSPACE_STALE' && <p className="notice">{words(trouble)}</p>}
      {lists.map((issue) => (
        <p className="notice" key={`${issue.code} ${issue.file}`}>
          <bdi>{issue.file}</bdi> <Figures of={words(issue)} />
        </p>
      ))}
    </>
  );
}

interface UnreadProps {
  readonly unread: LeftUnread;
  onLeave(): void;
}

/** Files that somebody chose and nobody read. */
function Unread({ unread: { files, names }, onLeave }: UnreadProps) {
  const { t } = useTranslation();
  return (
    <div className="notice">
      <p>
        <Say text="unread" with={{ count: files }} />
      </p>
      <p className="soft">
        {names.map((name, at) => (
          // Two folders may each have a file of one name.
          <span key={at}>
            <bdi>{name}</bdi>{' '}
          </span>
        ))}
        {files > names.length && '…'}
      </p>
      <button type="button" className="button quiet" onClick={onLeave}>
        {t('leaveUnread')}
      </button>
    </div>
  );
}
