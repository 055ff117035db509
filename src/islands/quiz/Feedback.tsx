import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '#core/language/spoken.ts';
import type { Answer } from '#core/quiz/attempt.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Question } from '#questions/models.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { VerdictIcon } from '#questions/VerdictIcon.tsx';
import { rulesOf } from '#questions/views.tsx';
import type { Passages } from './QuizIsland.tsx';
import { SourcePassage } from './SourcePassage.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly question: Question;
  readonly answer: Answer;
  readonly conditions: Conditions;
  readonly passages: Passages;
}

/** Right or wrong, the right answer, why, and where the text says so. */
export function Feedback({ question, answer, conditions, passages }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rules = rulesOf(question);
  const { points, possible } = rules.grade(question, answer, conditions);
  const right = points === possible;
  return (
    <div className={`feedback ${right ? 'is-right' : 'is-wrong'}`}>
      <h3 ref={heading} tabIndex={-1} className="verdict">
        <VerdictIcon right={right} /> {t(right ? 'right' : 'wrong')}
      </h3>
      {!right && (
        <p>
          {t('rightAnswerIs')} <Words of={rules.solution(question, conditions)} />
        </p>
      )}
      <p>
        <SpokenText of={speak(question.explanation, conditions.ask)} />
      </p>
      <SourcePassage passage={passages[question.passage]} />
    </div>
  );
}
