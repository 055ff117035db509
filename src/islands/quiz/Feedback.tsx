import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '#core/language/spoken.ts';
import type { Answer } from '#core/quiz/attempt-state.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import type { Question } from '#questions/models.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { rulesOf } from '#questions/views.tsx';
import { Correction } from './Correction.tsx';
import type { Passages } from './QuizIsland.tsx';
import { SourcePassage } from './SourcePassage.tsx';
import { Verdict, verdictStyle } from './Verdict.tsx';
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
  const grade = rules.grade(question, answer, conditions);
  const style = verdictStyle(grade);
  return (
    <div className={`feedback ${style}`}>
      <h3 ref={heading} tabIndex={-1} className="verdict">
        <Verdict grade={grade} />
      </h3>
      {style !== 'is-right' && (
        <div>
          {t('rightAnswerIs')} <Words of={rules.solution(question, conditions)} />
        </div>
      )}
      <Correction question={question.id} />
      <p>
        <SpokenText of={speak(question.explanation, conditions.ask)} />
      </p>
      <SourcePassage passage={passages[question.passage]} />
    </div>
  );
}
