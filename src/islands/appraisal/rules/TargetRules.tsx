import { useTranslation } from 'react-i18next';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { withTarget } from './scheme-edit.ts';

const TARGETS = ['participation', 'average', 'reached'] as const;

interface Props {
  readonly scheme: Scheme;
  onScheme(scheme: Scheme): void;
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
