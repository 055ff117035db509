import { useTranslation } from 'react-i18next';

const STEPS = ['rules', 'teams', 'projector', 'rehearse', 'play', 'mistakes', 'end'] as const;

/** Two minutes of reading before the first contest. */
export function Guide() {
  const { t } = useTranslation();
  return (
    <details className="guide">
      <summary>{t('guide')}</summary>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`guideStep.${step}`)}</li>
        ))}
      </ol>
    </details>
  );
}
