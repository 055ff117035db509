import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Select } from '../controls/Select.tsx';
import { AttemptRules } from './AttemptRules.tsx';
import { NameFields } from './NameFields.tsx';
import { withField, withName, withQuiz, type ComponentField } from './scheme-edit.ts';
import { useOpened } from './use-opened.ts';

interface Props {
  readonly scheme: Scheme;
  readonly at: number;
  readonly languages: readonly Spoken[];
  readonly plans: readonly string[];
  /** Just added: it opens, and the keyboard goes on in it. */
  readonly fresh: boolean;
  /** The quizzes' names by id. */
  readonly titles: Readonly<Record<string, Spoken>>;
  onScheme(scheme: Scheme): void;
  onRemove(): void;
}

const WEIGHT = { unit: '%', min: 1, max: 100, hideLabel: true, needed: true } as const;

/** One component: its weight always in sight, its other rules a tap away. */
export function ComponentRules({ scheme, at, languages, plans, titles, fresh, onScheme, onRemove }: Props) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const details = useOpened(fresh);
  const component = scheme.components[at];
  if (component === undefined) return null;
  const name = speak(component.name, page);
  return (
    <li className="component">
      <div className="component-head">
        <strong>
          <SpokenText of={name} />
        </strong>
        <span className="soft">{t(`kind.${component.kind}`)}</span>
        <NumberField
          label={t('rules.weightOf', { name: name.text })}
          {...WEIGHT}
          value={component.weight}
          onValue={(value) => onScheme(withField(scheme, at, 'weight', value ?? 1))}
        />
      </div>
      <details ref={details}>
        <summary>{t('rules.more')}</summary>
        <NameFields
          name={component.name}
          languages={languages}
          onName={(next) => onScheme(withName(scheme, at, next))}
        />
        <ScoreRules scheme={scheme} at={at} component={component} plans={plans} onScheme={onScheme} />
        {'quizzes' in component && (
          <QuizChoice
            scheme={scheme}
            at={at}
            titles={titles}
            chosen={component.quizzes}
            onScheme={onScheme}
          />
        )}
        {scheme.components.length > 1 && (
          <button type="button" className="button quiet" onClick={onRemove}>
            {t('rules.remove')}
          </button>
        )}
      </details>
    </li>
  );
}

interface ScoreProps extends Pick<Props, 'scheme' | 'at' | 'plans' | 'onScheme'> {
  readonly component: Scheme['components'][number];
}

/** What any component may ask, and what only its kind asks. */
function ScoreRules({ scheme, at, component, plans, onScheme }: ScoreProps) {
  const { t } = useTranslation();
  const field = (name: Extract<ComponentField, 'cap' | 'passMark' | 'late'>, value: number | undefined) => (
    <NumberField
      label={t(`rules.${name}`)}
      unit="%"
      value={value ?? null}
      max={100}
      onValue={(next) => onScheme(withField(scheme, at, name, next))}
    />
  );
  return (
    <div className="fields">
      {field('cap', component.cap)}
      {field('passMark', component.passMark)}
      {component.kind === 'plan' && (
        <>
          <Select
            label={t('kind.plan')}
            value={component.plan}
            options={[...new Set([...plans, component.plan])].map((id) => [id, id])}
            onValue={(plan) => onScheme(withField(scheme, at, 'plan', plan))}
          />
          {field('late', component.late)}
        </>
      )}
      {'outOf' in component && (
        <NumberField
          label={t('rules.outOf')}
          value={component.outOf}
          min={1}
          max={1000}
          needed
          onValue={(value) => onScheme(withField(scheme, at, 'outOf', value ?? 1))}
        />
      )}
      {'take' in component && (
        <>
          <AttemptRules scheme={scheme} at={at} component={component} onScheme={onScheme} />
          {field('late', component.late)}
        </>
      )}
    </div>
  );
}

interface QuizProps extends Pick<Props, 'scheme' | 'at' | 'titles' | 'onScheme'> {
  readonly chosen: readonly string[];
}

function QuizChoice({ scheme, at, titles, chosen, onScheme }: QuizProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="quizzes">
      <legend>{t('rules.quizzes')}</legend>
      {Object.entries(titles).map(([id, title]) => (
        <label className="check" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            // One is the least: a component of nothing would count 0 for everybody.
            disabled={chosen.length === 1 && chosen.includes(id)}
            onChange={(event) => onScheme(withQuiz(scheme, at, id, event.target.checked))}
          />{' '}
          <SpokenText of={title} />
        </label>
      ))}
    </fieldset>
  );
}
