import { useTranslation } from 'react-i18next';
import { Figures } from '../parts/Figures.tsx';

/** The clerk's way from a heap of files to the year-end sheet, and to what can be learnt from it. */
export const STEPS = ['files', 'roster', 'rules', 'sheet', 'look'] as const;
export type Step = (typeof STEPS)[number];

interface Props {
  readonly current: Step;
  /** How far each step is, in a few words. */
  readonly states: Readonly<Record<Step, string>>;
  onStep(step: Step): void;
}

/** All steps with their state; each can be gone to at any time, for nothing here has to be done in order. */
export function Steps({ current, states, onStep }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="bench-steps no-print" aria-label={t('steps')}>
      <ol>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              data-early={step}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => onStep(step)}
            >
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              <span className="step-name">{t(`step.${step}`)}</span>
              <span className="step-state">
                <Figures of={states[step]} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
