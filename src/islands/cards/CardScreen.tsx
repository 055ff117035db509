import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { GRADES, graded, type WordCard } from '#core/cards/card.ts';
import type { Review, ReviewAction } from '#core/cards/review.ts';
import { moment } from '#platform/clock.ts';
import { Say } from '../parts/Say.tsx';
import { CardFaces } from './CardFaces.tsx';
import type { CardsIslandProps } from './CardsIsland.tsx';
import type { Terms } from './terms.ts';
import { useKeys } from './use-keys.ts';

interface Props extends CardsIslandProps {
  readonly review: Review;
  readonly term: Terms[string];
  readonly busy: boolean;
  act(action: ReviewAction): void;
}

/** One card: its front, and once it is turned its back and the four ways to grade it. */
export function CardScreen(props: Props) {
  const { review, busy, act, glossariesUrl } = props;
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const { shown, turned } = review;
  const card = review.cards.find(({ id }) => id === shown);
  useKeys(act, turned, busy);
  useEffect(() => {
    // What was focused is gone with the card before; on arrival the page keeps its own order.
    if (document.activeElement === document.body && review.undo !== null) place.current?.focus();
  }, [shown, review.undo]);
  useEffect(() => {
    if (turned) place.current?.focus();
  }, [turned]);
  if (card === undefined) return null;
  return (
    <section className="word-card" aria-label={t('study:cards.card')} ref={place} tabIndex={-1}>
      <CardFaces {...props} />
      {turned ? (
        <Grades card={card} busy={busy} onGrade={(grade) => act({ type: 'grade', grade })} />
      ) : (
        <div className="actions">
          <button type="button" className="button" disabled={busy} onClick={() => act({ type: 'turn' })}>
            {t('study:cards.turn')}
          </button>
        </div>
      )}
      <div className="card-foot">
        <a href={glossariesUrl + card.id.replace('#', '/#')}>{t('study:cards.entry')}</a>
        <button type="button" className="button quiet" disabled={busy} onClick={() => act({ type: 'out' })}>
          {t('study:cards.out')}
        </button>
        <details>
          <summary>{t('study:cards.keys')}</summary>
          <p>{t('study:cards.keysText')}</p>
        </details>
      </div>
    </section>
  );
}

interface GradesProps {
  readonly card: WordCard;
  readonly busy: boolean;
  onGrade(grade: (typeof GRADES)[number]): void;
}

/** Each grade with when the card would come again. */
function Grades({ card, busy, onGrade }: GradesProps) {
  const { t } = useTranslation();
  const { now } = moment();
  return (
    <fieldset className="grades" disabled={busy}>
      <legend>{t('study:cards.grades')}</legend>
      {GRADES.map((grade) => (
        <button key={grade} type="button" className={`grade is-${grade}`} onClick={() => onGrade(grade)}>
          <b>{t(`study:cards.${grade}`)}</b>
          <span>
            <Interval from={now} until={graded(card, grade, now).due} />
          </span>
        </button>
      ))}
    </fieldset>
  );
}

function Interval({ from, until }: { readonly from: string; readonly until: string }) {
  const minutes = Math.round((Date.parse(until) - Date.parse(from)) / 60_000);
  const days = Math.round(minutes / 1440);
  return days < 1 ? (
    <Say text="study:cards.minutes" with={{ count: minutes }} />
  ) : (
    <Say text="study:cards.days" with={{ count: days }} />
  );
}
