import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluatedPerson, Evaluation } from '#core/appraisal/evaluate.ts';
import type { PlanState } from '#core/appraisal/plan-state.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import { formatDay } from '#i18n/dates.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { Figures } from '../../parts/Figures.tsx';

interface Props {
  readonly person: EvaluatedPerson;
  readonly evaluation: Evaluation;
  readonly language: string;
  readonly titles: Readonly<Record<string, Spoken>>;
}

/** Plan against done: every quiz of the plan with its last day, and how far this person is with it. */
export function PlanList({ person, ...rest }: Props) {
  const { t } = useTranslation();
  const states = person.components.flatMap(({ plan }) => plan ?? []);
  if (states.length === 0) return null;
  return (
    <section className="plan-list">
      <h3>{t('sheet.plan')}</h3>
      {states.map((state, index) => (
        // In the scheme's order, which is only ever replaced as a whole.
        <OnePlan key={index} {...rest} state={state} />
      ))}
    </section>
  );
}

function OnePlan({
  state,
  evaluation,
  language,
  titles,
}: Omit<Props, 'person'> & { readonly state: PlanState }) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const parts = new Map(
    evaluation.plans.flatMap(({ parts: all }) => all.map((part) => [part.id, part.title])),
  );
  const { due, done, late } = state;
  return (
    <>
      <p>
        <Figures of={t('plan:summary', { day: formatDay(language, evaluation.day), due, done, late })} />
      </p>
      <ul className="plan-tasks">
        {state.tasks.map(({ part, quiz, until, state: how, day }) => {
          const title = titles[quiz];
          const of = parts.get(part);
          return (
            <li key={`${part} ${quiz}`} className={how === 'overdue' ? undefined : 'is-apart'}>
              <span>
                <Figures of={t('plan:by', { day: formatDay(language, until) })} />
              </span>
              <span>{title ? <SpokenText of={title} /> : <bdi>{quiz}</bdi>}</span>
              <span className="soft">{of && <SpokenText of={speak(of, page)} />}</span>
              <span>
                <strong>{t(`plan:state.${how}`)}</strong>
              </span>
              <span className="soft">
                {day !== null && <Figures of={t('plan:passedOn', { day: formatDay(language, day) })} />}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
