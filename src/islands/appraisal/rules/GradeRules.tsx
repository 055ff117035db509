import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { speak } from '#core/language/spoken.ts';
import { SpokenText, VoicesContext } from '#questions/SpokenText.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { withGrade, withTarget } from './scheme-edit.ts';

const TARGETS = ['participation', 'average', 'reached'] as const;

interface Props {
  readonly scheme: Scheme;
  onScheme(scheme: Scheme): void;
}

/** From how many per cent on there is which grade, and what must be passed besides. */
export function GradeRules({ scheme, onScheme }: Props) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const nameOf = useComponentNames(scheme);
  return (
    <>
      <h3>{t('rules.grades')}</h3>
      <ul className="bands">
        {scheme.grades.map((grade, at) => {
          const name = speak(grade.name, page);
          const needs = (grade.needs ?? []).map(nameOf).join(' · ');
          return (
            <li key={grade.id}>
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
                onValue={(value) => onScheme(withGrade(scheme, at, value ?? 0))}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What every department is to reach. */
export function TargetRules({ scheme, onScheme }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('rules.targets')}</h3>
      <div className="fields">
        {TARGETS.map((field) => (
          <NumberField
            key={field}
            label={t(`target.${field}`)}
            unit="%"
            value={scheme.targets[field] ?? null}
            max={100}
            onValue={(value) => onScheme(withTarget(scheme, field, value))}
          />
        ))}
      </div>
    </>
  );
}

/** For which reasons somebody need not do what; who it is, is said in the sheet. */
export function ExemptionReasons({ scheme }: Pick<Props, 'scheme'>) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const nameOf = useComponentNames(scheme);
  return (
    <>
      <h3>{t('rules.exemptions')}</h3>
      <ul className="bands">
        {scheme.exemptions.map(({ id, name, components }) => (
          <li key={id}>
            <strong>
              <SpokenText of={speak(name, page)} />
            </strong>
            <span className="soft">
              {components === 'all'
                ? t('rules.exemptAll')
                : t('rules.exemptFrom', { names: components.map(nameOf).join(' · ') })}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft">{t('rules.exemptionsText')}</p>
    </>
  );
}

function useComponentNames({ components }: Scheme): (id: string) => string {
  const { page } = useContext(VoicesContext);
  return (id) => speak(components.find((one) => one.id === id)?.name ?? { zh: id }, page).text;
}
