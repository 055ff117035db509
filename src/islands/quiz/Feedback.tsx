import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '#core/language/text.ts';
import { speak } from '#core/language/text.ts';
import type { Answer } from '#core/quiz/attempt.ts';
import { modelOf, type Question } from '#questions/models.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { VerdictIcon } from '#questions/VerdictIcon.tsx';
import type { Passages } from './QuizIsland.tsx';
import { SourcePassage } from './SourcePassage.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly question: Question;
  readonly answer: Answer;
  readonly language: LanguageTag;
  readonly passages: Passages;
}

/** Right or wrong, the right answer, why, and where the text says so. */
export function Feedback({ question, answer, language, passages }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const model = modelOf(question);
  const { points, possible } = model.grade(question, answer);
  const right = points === possible;
  return (
    <div className={`feedback ${right ? 'is-right' : 'is-wrong'}`}>
      <h3 ref={heading} tabIndex={-1} className="verdict">
        <VerdictIcon right={right} /> {t(right ? 'right' : 'wrong')}
      </h3>
      {!right && (
        <p>
          {t('rightAnswerIs')} <Words of={model.solution(question, language)} />
        </p>
      )}
      <p>
        <SpokenText of={speak(question.explanation, language)} />
      </p>
      <SourcePassage passage={passages[question.passage]} />
    </div>
  );
}
