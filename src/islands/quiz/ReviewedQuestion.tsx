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
  const { points, possible } = rules.grade(question, answer, conditions);
  const right = points === possible;
  const given = answer === null ? [] : rules.spoken(question, answer, conditions);
  return (
    <li className={`reviewed ${right ? 'is-right' : 'is-wrong'}`}>
      <p className="prompt">
        <SpokenText of={speak(question.prompt, conditions.ask)} />
      </p>
      <p className="verdict">
        <VerdictIcon right={right} /> {t(right ? 'right' : 'wrong')}
      </p>
      <dl className="answers">
        <dt>{t('yourAnswer')}</dt>
        <dd>
          <Words of={given} />
        </dd>
        {!right && (
          <>
            <dt>{t('rightAnswer')}</dt>
            <dd>
              <Words of={rules.solution(question, conditions)} />
            </dd>
          </>
        )}
      </dl>
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
