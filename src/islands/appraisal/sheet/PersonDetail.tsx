import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluatedPerson, Evaluation } from '#core/appraisal/evaluate.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { Figures } from '../../parts/Figures.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Select } from '../controls/Select.tsx';
import { AttemptList } from './AttemptList.tsx';
import { withEntered, withExemption } from './decide.ts';
import { decisionKey } from './people.ts';
import { PlanList } from './PlanList.tsx';

interface Props {
  readonly person: EvaluatedPerson;
  readonly evaluation: Evaluation;
  readonly desk: ClerkDesk;
  readonly language: string;
  readonly titles: Readonly<Record<string, Spoken>>;
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

/** Everything about one person: remarks, plan against done, attempts with stated and re-marked points, and what the clerk may enter. */
export function PersonDetail(props: Props) {
  const { person, words } = props;
  const { t } = useTranslation();
  return (
    <div className="detail">
      {person.remarks.length > 0 && (
        <section>
          <h3>{t('remarks')}</h3>
          <ul className="rows">
            {person.remarks.map((issue, index) => (
              // A person's remarks are only ever replaced as a whole.
              <li key={index}>
                <Figures of={words(issue)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <PlanList {...props} />
      <Entries {...props} />
      <AttemptList {...props} />
    </div>
  );
}

function Entries({ person, evaluation, desk, onDesk }: Props) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const { components, exemptions } = evaluation.scheme;
  const key = decisionKey(person);
  if (key === null) return <p className="notice no-print">{t('sheet.noKey')}</p>;
  const decide = (decisions: ClerkDesk['decisions']) => onDesk({ ...desk, decisions });
  return (
    <section className="fields no-print">
      <Select
        label={t('sheet.exemption')}
        value={desk.decisions.exemptions[key] ?? ''}
        options={[
          ['', t('sheet.noExemption')],
          ...exemptions.map(({ id, name }) => [id, speak(name, page).text] as const),
        ]}
        onValue={(reason) => decide(withExemption(desk.decisions, key, reason))}
      />
      {components.map((component) =>
        'outOf' in component ? (
          <NumberField
            key={component.id}
            label={t('sheet.enter', { name: speak(component.name, page).text, outOf: component.outOf })}
            value={desk.decisions.entered[component.id]?.[key] ?? null}
            max={component.outOf}
            fraction
            onValue={(value) => decide(withEntered(desk.decisions, component.id, key, value))}
          />
        ) : null,
      )}
    </section>
  );
}
