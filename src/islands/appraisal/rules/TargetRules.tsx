import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { strayTargets } from '#core/appraisal/stray-targets.ts';
import type { Issue } from '#core/issue.ts';
import { IssueNotices } from '../controls/IssueNotices.tsx';
import { departmentsOf } from '../sheet/people.ts';
import { DepartmentTargets } from './DepartmentTargets.tsx';
import { withTarget } from './scheme-edit.ts';
import { TargetFields } from './TargetFields.tsx';

interface Props {
  readonly scheme: Scheme;
  /** Whose departments there are. */
  readonly evaluation: Evaluation | null;
  words(issue: Issue): string;
  onScheme(scheme: Scheme): void;
}

/** What every department is to reach, and what single ones are. */
export function TargetRules({ scheme, evaluation, words, onScheme }: Props) {
  const { t } = useTranslation();
  const strays = evaluation === null ? [] : strayTargets({ people: evaluation.people, scheme });
  return (
    <>
      <h3>{t('rules.targets')}</h3>
      <TargetFields
        values={scheme.targets}
        onValue={(field, value) => onScheme(withTarget(scheme, field, value))}
      />
      <IssueNotices issues={strays} words={words} />
      <DepartmentTargets
        scheme={scheme}
        departments={evaluation === null ? [] : departmentsOf(evaluation)}
        onScheme={onScheme}
      />
    </>
  );
}
