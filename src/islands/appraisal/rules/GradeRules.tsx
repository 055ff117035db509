import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade, Scheme } from '#core/appraisal/scheme.ts';
import { speak, type Spoken } from '#core/language/spoken.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { ComponentTicks } from './ComponentTicks.tsx';
import { NameFields } from './NameFields.tsx';
import { MOST_PARTS, withGrade, withNeed, withNewGrade, withoutGrade } from './scheme-parts.ts';
import type { Offer } from './starter-scheme.ts';
import { useOpened } from './use-opened.ts';
import { useParts } from './use-parts.ts';

interface Props {
  readonly scheme: Scheme;
  readonly offer: Offer;
  readonly languages: readonly Spoken[];
  onScheme(scheme: Scheme): void;
}

/** From how many per cent on there is which grade, and what must be passed besides. */
export function GradeRules({ scheme, offer, languages, onScheme }: Props) {
  const { t } = useTranslation();
  const { fresh, adds, add, remove } = useParts(onScheme);
  return (
    <>
      <h3>{t('rules.grades')}</h3>
      <ul className="bands grade-bands">
        {scheme.grades.map(({ id }, at) => (
          <GradeBand
            key={id}
            {...{ scheme, at, languages, onScheme }}
            fresh={fresh === id}
            onRemove={() => remove(withoutGrade(scheme, at))}
          />
        ))}
      </ul>
      <button
        type="button"
        className="button quiet"
        ref={adds}
        disabled={scheme.grades.length >= MOST_PARTS.grades}
        onClick={() => add(withNewGrade(scheme, offer))}
      >
        {t('rules.addGrade')}
      </button>
    </>
  );
}

interface BandProps extends Omit<Props, 'offer'> {
  readonly at: number;
  readonly fresh: boolean;
  onRemove(): void;
}

/** One grade: its bound always in sight, the rest a tap away. */
function GradeBand(props: BandProps) {
  const { scheme, at, fresh, onScheme } = props;
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const details = useOpened(fresh);
  const grade = scheme.grades[at];
  if (grade === undefined) return null;
  const name = speak(grade.name, page);
  const needed = scheme.components.filter(({ id }) => grade.needs?.includes(id) === true);
  const needs = needed.map((component) => speak(component.name, page).text).join(' · ');
  return (
    <li>
      <div className="band-head">
        <strong>
          <SpokenText of={name} />
        </strong>
        {needs !== '' && <span className="soft">{t('rules.needs', { names: needs })}</span>}
        <NumberField
          label={t('rules.gradeFrom', { name: name.text })}
          unit="%"
          value={grade.from}
          max={100}
          hideLabel
          needed
          onValue={(value) => onScheme(withGrade(scheme, at, { from: value ?? 0 }))}
        />
      </div>
      <details ref={details}>
        <summary>{t('rules.more')}</summary>
        <GradeDetails {...props} grade={grade} />
      </details>
    </li>
  );
}

function GradeDetails({
  scheme,
  at,
  grade,
  languages,
  onScheme,
  onRemove,
}: BandProps & { readonly grade: Grade }) {
  const { t } = useTranslation();
  const { needs = [] } = grade;
  // What is asked for but has no pass mark any more is shown too, so that it can be taken away.
  const passable = scheme.components.filter(
    ({ id, passMark }) => passMark !== undefined || needs.includes(id),
  );
  const lowest = at === scheme.grades.length - 1;
  return (
    <>
      <NameFields
        name={grade.name}
        languages={languages}
        onName={(next) => onScheme(withGrade(scheme, at, { name: next }))}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={grade.reached}
          onChange={(event) => onScheme(withGrade(scheme, at, { reached: event.target.checked }))}
        />{' '}
        {t('rules.reached')}
      </label>
      {(!lowest || needs.length > 0) && passable.length > 0 && (
        <ComponentTicks
          legend={t('rules.needsAlso')}
          components={passable}
          ticked={needs}
          onTick={(component, needed) => onScheme(withNeed(scheme, at, component, needed))}
        />
      )}
      {lowest ? (
        <p className="soft">{t('rules.lowest')}</p>
      ) : (
        <button type="button" className="button quiet" onClick={onRemove}>
          {t('rules.removeGrade')}
        </button>
      )}
    </>
  );
}
