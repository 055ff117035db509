import { useTranslation } from 'react-i18next';
import { TAKES, type Scheme } from '#core/appraisal/scheme.ts';
import { DayField } from '../controls/DayField.tsx';
import { Select } from '../controls/Select.tsx';
import { withField, type ComponentField } from './scheme-edit.ts';

interface Props {
  readonly scheme: Scheme;
  readonly at: number;
  readonly component: Extract<Scheme['components'][number], { take: string }>;
  onScheme(scheme: Scheme): void;
}

/** Which attempts count: which of several, until when, and with what assurance. */
export function AttemptRules({ scheme, at, component, onScheme }: Props) {
  const { t } = useTranslation();
  const set = (field: ComponentField, value: string | number | null) =>
    onScheme(withField(scheme, at, field, value));
  return (
    <>
      <Select
        label={t('rules.take')}
        value={component.take}
        options={TAKES.map((take) => [take, t(`takes.${take}`)])}
        onValue={(take) => set('take', take)}
      />
      <DayField
        label={t('rules.deadline')}
        value={component.deadline}
        min={scheme.period.from}
        max={scheme.period.until}
        onValue={(day) => set('deadline', day === '' ? null : day)}
      />
      <Select
        label={t('rules.level')}
        value={component.level ?? 0}
        options={([0, 1, 2] as const).map((level) => [level, t(`levels.${level}`)])}
        onValue={(level) => set('level', level)}
      />
    </>
  );
}
