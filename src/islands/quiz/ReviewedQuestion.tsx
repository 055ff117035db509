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
import { ToldPrompt } from './ToldPrompt.tsx';
import { Verdict, verdictStyle } from './Verdict.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly question: Question | undefined;
  readonly answer: Answer;
  readonly conditions: Conditions;
  readonly passages: Passages;
}

/** One question of the result page. */
export function ReviewedQuestion({ question, answer, conditions, passages }: Props) {
  const { t } = useTranslation();
  if (question === undefined) return null;
  const rules = rulesOf(question);
  const grade = rules.grade(question, answer, conditions);
  const style = verdictStyle(grade);
  const given = answer === null ? [] : rules.spoken(question, answer, conditions);
  return (
    <li className={`reviewed ${style}`}>
      <ToldPrompt question={question} conditions={conditions} />
      <p className="verdict">
        <Verdict grade={grade} />
      </p>
      <dl className="answers">
        <dt>{t('yourAnswer')}</dt>
        <dd>
          <Words of={given} />
        </dd>
        {style !== 'is-right' && (
          <>
            <dt>{t('rightAnswer')}</dt>
            <dd>
              <Words of={rules.solution(question, conditions)} />
            </dd>
          </>
        )}
      </dl>
      <Correction question={question.id} />
      <details>
        <summary>{t('explanation')}</summary>
        <p>
          <SpokenText of={speak(question.explanation, conditions.ask)} />
        </p>
        <SourcePassage passage={passages[question.passage]} />
      </details>
    </li>
  );
}
