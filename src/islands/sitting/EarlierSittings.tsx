import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/text.ts';
import type { Desk } from '#core/sitting/desk.ts';
import { roomCode } from '#core/sitting/room-code.ts';
import { formatDateTime } from '#i18n/dates.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Figures } from '../parts/Figures.tsx';
import { Say } from '../parts/Say.tsx';
import { deskTitle } from './desk-title.ts';
import type { SittingQuiz } from './SittingIsland.tsx';
import type { Desks } from './use-desks.ts';

interface Props extends Pick<Desks, 'all' | 'desk' | 'show' | 'remove'> {
  readonly quizzes: readonly SittingQuiz[];
  readonly language: LanguageTag;
}

/** The sittings of this machine: to go on with, or to delete once the signed list is in safe hands. */
export function EarlierSittings({ all, desk, show, remove, quizzes, language }: Props) {
  const { t } = useTranslation();
  const [sure, setSure] = useState('');
  if (all.length === 0) return null;
  return (
    <section className="part" aria-labelledby="earlier-heading">
      <h2 id="earlier-heading">{t('earlier')}</h2>
      <ul className="rows best">
        {all.map((one) => (
          <li key={one.id}>
            <Told of={one} quizzes={quizzes} language={language} />
            <span className="actions">
              {desk?.id !== one.id && (
                <button type="button" className="button quiet" onClick={() => show(one.id)}>
                  {t('goOn')}
                </button>
              )}
              <button
                type="button"
                className={sure === one.id ? 'button danger' : 'button quiet'}
                onClick={() => (sure === one.id ? remove(one.id) : setSure(one.id))}
              >
                {t(sure === one.id ? 'deleteSure' : 'delete')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {desk !== null && (
        <div className="actions">
          <button type="button" className="button quiet" onClick={() => show(null)}>
            {t('another')}
          </button>
        </div>
      )}
    </section>
  );
}

function Told({ of, quizzes, language }: { readonly of: Desk } & Pick<Props, 'quizzes' | 'language'>) {
  const { quiz, sit, from, tz, collected, paper } = of;
  const known = deskTitle(of, language) ?? quizzes.find(({ blueprint }) => blueprint.id === quiz)?.title;
  return (
    <span>
      <bdi dir="ltr">{roomCode(sit)}</bdi> ·{' '}
      {known === undefined ? <bdi>{quiz}</bdi> : <SpokenText of={known} />}
      <br />
      <span className="soft">
        <Figures of={formatDateTime(language, from, tz)} /> ·{' '}
        <Say text="collected" with={{ count: collected.length + paper.length }} />
      </span>
    </span>
  );
}
