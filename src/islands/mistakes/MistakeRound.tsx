import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#core/quiz/attempt-state.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Passages } from '../quiz/QuizIsland.tsx';
import { conditionsHere } from '../study/sheets.ts';
import { Rehearse } from '../study/Rehearse.tsx';
import type { MistakesIslandProps } from './MistakesIsland.tsx';
import type { Shown } from './use-mistakes.ts';

interface Props extends MistakesIslandProps {
  readonly round: readonly Shown[];
  readonly passages: Passages;
  onJudged(mistake: Shown, answer: Answer, right: boolean, conditions: Conditions): void;
  onBack(): void;
}

/** The questions of the book once more; every answer is written down. */
export function MistakeRound(props: Props) {
  const { round, passages, onJudged, onBack } = props;
  const { t } = useTranslation();
  const [conditions] = useState(() => conditionsHere(props));
  return (
    <>
      <p>
        <button type="button" className="button quiet" onClick={onBack}>
          {t('study:mistakes.back')}
        </button>
      </p>
      <Rehearse
        questions={round.map(({ question }) => question)}
        conditions={conditions}
        passages={passages}
        onJudged={(question, answer, right) => {
          const mistake = round.find((one) => one.question === question);
          if (mistake !== undefined) onJudged(mistake, answer, right, conditions);
        }}
        done={
          <p className="notice" role="status">
            {t('study:mistakes.done')}
          </p>
        }
      />
    </>
  );
}
