import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill } from '#core/quiz/attempt-state.ts';
import { rulesOf } from '#questions/views.tsx';
import { Say } from '../parts/Say.tsx';
import { AskedQuestion } from './AskedQuestion.tsx';
import { DrillActions } from './DrillActions.tsx';
import { Feedback } from './Feedback.tsx';
import type { Playing } from './use-attempt.ts';

interface Props {
  readonly screen: Drill;
  readonly busy: boolean;
  readonly attempt: Playing;
}

/** Wrong ones once more, until each was answered right or the learner has had enough. Nothing of it counts. */
export function DrillScreen({ screen, busy, attempt }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { queue, answer, confirmed, rest, paper } = screen;
  const [id = ''] = queue;
  useEffect(() => {
    if (!confirmed) heading.current?.focus();
  }, [id, confirmed]);
  const { table } = attempt;
  const question = table?.questions.get(id);
  if (!table || question === undefined) throw new RangeError(`no question ${id}`);
  const { conditions, passages } = table;
  const { points, possible } = rulesOf(question).grade(question, answer, conditions);
  return (
    <section
      className={confirmed ? 'quiz-question is-told' : 'quiz-question'}
      aria-labelledby="question-heading"
    >
      <h2 id="question-heading" ref={heading} tabIndex={-1}>
        <Say text="drill" with={{ count: confirmed ? rest.length : queue.length }} />
      </h2>
      <p className="soft">{t('drillHint')}</p>
      <AskedQuestion
        key={id}
        {...{ question, table, answer, paper }}
        told={confirmed}
        locked={confirmed}
        onChoose={(chosen) => attempt.dispatch({ type: 'choose', answer: chosen })}
      />
      {confirmed && <Feedback {...{ question, answer, conditions, passages }} />}
      <DrillActions
        {...{ screen, busy, attempt }}
        complete={answer !== null && rulesOf(question).complete(question, answer)}
        right={points === possible}
      />
    </section>
  );
}
