import { useTranslation } from 'react-i18next';
import type { PlanDays, PlanTask } from '#core/appraisal/plan-state.ts';
import { planEvidence, planOf, planState } from '#core/appraisal/plan-state.ts';
import type { Spoken } from '#core/language/spoken.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { localDay } from '#platform/local-day.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import { Say } from '../parts/Say.tsx';
import type { QuizLink } from './ScoreBookIsland.tsx';

/** A plan with the names of its parts in the page's language. */
export interface PlanShown extends PlanDays {
  readonly titles: Readonly<Record<string, Spoken>>;
}

interface Props {
  readonly entries: readonly Entry[];
  readonly quizzes: Readonly<Record<string, QuizLink>>;
  readonly plans: readonly PlanShown[];
}

/** The plan of today against what is passed, part by part, and what comes next. Nothing where no plan covers today. */
export function PlanProgress({ entries, quizzes, plans }: Props) {
  const { t } = useTranslation();
  const today = localDay();
  const plan = planOf(plans, today);
  if (plan === null) return null;
  const passMarks = Object.fromEntries(Object.entries(quizzes).map(([id, { passMark }]) => [id, passMark]));
  const { tasks, due, done, late, next } = planState(plan, planEvidence(entries, passMarks), today);
  return (
    <section className="part" aria-labelledby="plan-heading">
      <h2 id="plan-heading">{t('plan:title')}</h2>
      <p>
        <Say text="plan:summary" with={{ day: today, due, done, late }} />
      </p>
      {next !== null && (
        <p>
          {t('plan:next')} <Task task={next} quizzes={quizzes} />
        </p>
      )}
      {plan.parts.map(({ id }) => {
        const title = plan.titles[id];
        return (
          <section key={id}>
            <h3>{title !== undefined && <SpokenText of={title} />}</h3>
            <ul className="rows">
              {tasks
                .filter(({ part }) => part === id)
                .map((task) => (
                  <li key={task.quiz}>
                    <Task task={task} quizzes={quizzes} />
                  </li>
                ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

/** One quiz of the plan, its state in words, and by when, or when it was passed. */
function Task({ task, quizzes }: { readonly task: PlanTask; readonly quizzes: Props['quizzes'] }) {
  const { t } = useTranslation();
  const { quiz, state, until, day } = task;
  const link = quizzes[quiz];
  return (
    <>
      {link !== undefined && (
        <a href={link.url}>
          <SpokenText of={link.title} />
        </a>
      )}{' '}
      <span className="soft">
        {t(`plan:state.${state}`)}
        {' · '}
        {day === null ? (
          <Say text="plan:by" with={{ day: until }} />
        ) : (
          <Say text="plan:passedOn" with={{ day }} />
        )}
      </span>
    </>
  );
}
