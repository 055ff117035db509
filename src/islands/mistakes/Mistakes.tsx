import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Say } from '../parts/Say.tsx';
import { TryAgain } from '../parts/TryAgain.tsx';
import { MistakeList } from './MistakeList.tsx';
import { MistakeRound } from './MistakeRound.tsx';
import type { MistakesIslandProps } from './MistakesIsland.tsx';
import { mistakesIn, useMistakes, type Shown } from './use-mistakes.ts';

/** So many at a time: a round that can be finished. */
const ROUND = 20;

/** The book, or a round of practice out of it. */
export function Mistakes(props: MistakesIslandProps) {
  const { t } = useTranslation();
  const { book, issue, retry, takeOut, judged } = useMistakes(props);
  const [round, setRound] = useState<readonly Shown[] | null>(null);
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (said !== '') place.current?.focus();
  }, [said]);
  if (issue !== null)
    return <FailureNotice issue={issue} action={t('study:mistakes.retry')} onAction={retry} />;
  if (book === null) return <p role="status">{t('study:mistakes.opening')}</p>;
  const unfetched = (
    <TryAgain text={t('study:mistakes.failed')} action={t('study:mistakes.retry')} onAction={retry} />
  );
  if (book === 'failed') return unfetched;
  const back = () => {
    setRound(null);
    setSaid(t('study:mistakes.done'));
  };
  if (round !== null) {
    return <MistakeRound {...props} round={round} passages={book.passages} onJudged={judged} onBack={back} />;
  }
  const mistakes = mistakesIn(book);
  return (
    <div ref={place} tabIndex={-1} className="mistake-book">
      {!book.whole && unfetched}
      <p role="status" className="hidden-label">
        {said}
      </p>
      <Lead
        count={Math.min(ROUND, mistakes.length)}
        quizzesUrl={props.quizzesUrl}
        onStart={() => setRound(mistakes.slice(0, ROUND))}
      />
      <MistakeList
        {...props}
        mistakes={mistakes}
        passages={book.passages}
        onOut={(q) => {
          takeOut(q);
          setSaid(t('study:mistakes.outDone'));
        }}
      />
    </div>
  );
}

interface LeadProps {
  readonly count: number;
  readonly quizzesUrl: string;
  onStart(): void;
}

function Lead({ count, quizzesUrl, onStart }: LeadProps) {
  const { t } = useTranslation();
  if (count === 0) {
    return (
      <p className="notice">
        {t('study:mistakes.empty')} <a href={quizzesUrl}>{t('study:mistakes.toQuizzes')}</a>
      </p>
    );
  }
  return (
    <div className="actions">
      <button type="button" className="button" onClick={onStart}>
        <span>
          <Say text="study:mistakes.practise" with={{ count }} />
        </span>
      </button>
    </div>
  );
}
