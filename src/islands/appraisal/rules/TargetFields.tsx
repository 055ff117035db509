import { useTranslation } from 'react-i18next';
import { NumberField } from '../controls/NumberField.tsx';
import { TARGETS, type Target } from './scheme-edit.ts';

interface Props {
  /** In per cent; without a figure there is no target. */
  readonly values: Readonly<Partial<Record<Target, number | undefined>>>;
  onValue(field: Target, value: number | null): void;
}

/** The figures of a target, of all departments or of one. */
export function TargetFields({ values, onValue }: Props) {
  const { t } = useTranslation();
  return (
    <div className="fields">
      {TARGETS.map((field) => (
        <NumberField
          key={field}
          label={t(`target.${field}`)}
          unit="%"
          value={values[field] ?? null}
          max={100}
          onValue={(value) => onValue(field, value)}
        />
      ))}
    </div>
  );
}
