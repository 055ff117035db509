import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#i18n/dates.ts';
import { Say } from '../parts/Say.tsx';
import type { QuizIslandProps } from './QuizIsland.tsx';

/** How the quiz goes on: what is kept, what can be changed, when it is told what was right. */
export function IntroWords({ quiz, language }: Pick<QuizIslandProps, 'quiz' | 'language'>) {
  const { t } = useTranslation();
  const { mode, minutes, deadline } = quiz;
  if (mode === 'practice') return <p className="soft">{t('howItWorks')}</p>;
  return (
    <>
      <p className="soft">{t(minutes === undefined ? 'howSittingWorks' : 'howExamWorks')}</p>
      <p className="soft">
        {deadline === undefined ? (
          t('toldAtEnd')
        ) : (
          // In UTC: the server draws this too and does not know the reader's clock.
          <Say text="toldFrom" with={{ date: `${formatDateTime(language, deadline, 0)} UTC` }} />
        )}
      </p>
    </>
  );
}
