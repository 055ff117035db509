import { useTranslation } from 'react-i18next';
import type { Sitting } from '#core/quiz/attempt-state.ts';
import { standOf, type IsWhole, type Stand } from '#core/quiz/sitting.ts';
import { Say } from '../parts/Say.tsx';

interface Props {
  readonly screen: Sitting;
  readonly busy: boolean;
  readonly isWhole: IsWhole;
  onGo(place: number): void;
}

/** Every question with what it is: answered, in part or open, flagged or not, by sign and by words. */
export function QuestionMap({ screen, busy, isWhole, onGo }: Props) {
  const { t } = useTranslation();
  const { run, place } = screen;
  const flagged = run.draft.flagged ?? [];
  return (
    <nav className="question-map" aria-label={t('map')}>
      <ol>
        {run.questions.map((id, index) => {
          const current = index === place;
          const stand = standOf(screen, index, isWhole);
          const marked = flagged.includes(id);
          return (
            <li key={id}>
              <button
                type="button"
                className={`map-place${stand === 'answered' ? ' is-answered' : ''}${marked ? ' is-flagged' : ''}`}
                aria-current={current ? 'step' : undefined}
                disabled={busy}
                onClick={() => onGo(index)}
              >
                <span className="hidden-label">
                  <Say text="mapItem" with={{ number: index + 1 }} />,{' '}
                  {t(stand === 'partly' ? 'partlyAnswered' : stand)}
                  {marked && `, ${t('flagged')}`}
                </span>
                <span aria-hidden="true">{index + 1}</span>
                <Signs stand={stand} flagged={marked} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Signs({ stand, flagged }: { readonly stand: Stand; readonly flagged: boolean }) {
  return (
    <svg className="map-signs" viewBox="0 0 24 10" aria-hidden="true" focusable="false">
      {stand === 'answered' && <path d="M3 5l2.5 3L10 2" />}
      {stand === 'partly' && <path d="M3 5h7" />}
      {flagged && <path d="M15 9V1l6 2.5-6 2.5" />}
    </svg>
  );
}
