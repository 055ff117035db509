import { useTranslation } from 'react-i18next';
import { dueToday, nextDue } from '#core/cards/deck.ts';
import { formatDate } from '#i18n/dates.ts';
import { moment } from '#platform/clock.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Figures } from '../parts/Figures.tsx';
import { Say } from '../parts/Say.tsx';
import { TryAgain } from '../parts/TryAgain.tsx';
import { AddWords } from './AddWords.tsx';
import { CardScreen } from './CardScreen.tsx';
import type { CardsIslandProps } from './CardsIsland.tsx';
import { useCards } from './use-cards.ts';

/** The card of the moment, or the day's end, and where more words come from. */
export function Cards(props: CardsIslandProps) {
  const { t } = useTranslation();
  const { desk, issue, said, busy, act, add, retry } = useCards(props);
  if (desk === 'failed') {
    return <TryAgain text={t('study:cards.failed')} action={t('study:cards.retry')} onAction={retry} />;
  }
  if (desk === null) {
    return issue === null ? (
      <p role="status">{t('study:cards.opening')}</p>
    ) : (
      <FailureNotice issue={issue} action={t('study:cards.retry')} onAction={retry} />
    );
  }
  const { review, terms } = desk;
  const term = review.shown === null ? undefined : terms[review.shown];
  const left = dueToday(review.cards, moment());
  return (
    <>
      {issue !== null && <FailureNotice issue={issue} action={t('study:cards.retry')} onAction={retry} />}
      <p className="hidden-label" role="status">
        {said}
      </p>
      {term === undefined ? (
        <DayDone {...props} empty={review.cards.length === 0} due={nextDue(review.cards)} />
      ) : (
        <>
          <p className="soft">
            <Say text="study:cards.due" with={{ count: left }} />
          </p>
          <CardScreen {...props} key={review.shown} review={review} term={term} busy={busy} act={act} />
        </>
      )}
      {review.undo !== null && (
        <p>
          <button
            type="button"
            className="button quiet"
            disabled={busy}
            onClick={() => act({ type: 'undo' })}
          >
            {t('study:cards.undo')}
          </button>
        </p>
      )}
      <AddWords {...props} cards={review.cards} busy={busy} onAdd={add} />
    </>
  );
}

interface DoneProps {
  readonly language: string;
  readonly empty: boolean;
  readonly due: string | null;
}

function DayDone({ language, empty, due }: DoneProps) {
  const { t } = useTranslation();
  if (empty) return <p className="notice">{t('study:cards.empty')}</p>;
  return (
    <div className="notice day-done">
      <h2>{t('study:cards.done')}</h2>
      {due !== null && (
        <p>
          <Figures of={t('study:cards.next', { date: formatDate(language, due, moment().offset) })} />
        </p>
      )}
    </div>
  );
}
