import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { schemeHash } from '#core/appraisal/scheme-file.ts';
import { asIssues, schemeFindings, type Referable } from '#core/appraisal/scheme-findings.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { Say } from '../../parts/Say.tsx';
import { DayField } from '../controls/DayField.tsx';
import { IssueNotices } from '../controls/IssueNotices.tsx';
import { ComponentRules } from './ComponentRules.tsx';
import { ExemptionReasons, GradeRules, TargetRules } from './GradeRules.tsx';
import { MovedList } from './MovedList.tsx';
import { nextVersion, withPeriod } from './scheme-edit.ts';
import { SchemeFile } from './SchemeFile.tsx';

interface Props {
  readonly desk: ClerkDesk;
  /** As it stands in the page, also while its weights are not 100 yet. */
  readonly draft: Scheme;
  /** The site's own, by which the sheet was before anything was changed. */
  readonly published: Scheme;
  readonly schemes: readonly Scheme[];
  readonly there: Referable;
  readonly titles: Readonly<Record<string, Spoken>>;
  readonly before: Evaluation | null;
  readonly evaluation: Evaluation | null;
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

/** Step 3: the year's rules. Every change shows at once who moves. */
export function RulesStep(props: Props) {
  const { desk, draft, published, before, evaluation, onDesk } = props;
  const { t } = useTranslation();
  const change = (scheme: Scheme) => {
    // The first change makes it another version; the sheet prints which.
    const version = scheme.version === published.version ? nextVersion(scheme.version) : scheme.version;
    onDesk({ ...desk, scheme: { ...scheme, version } });
  };
  return (
    <>
      <p className="lead">{t('rules.lead')}</p>
      <SchemeFile {...props} />
      <SchemeState {...props} />
      <div className="rules-columns">
        <div>
          <h3>{t('rules.components')}</h3>
          <ul className="components">
            {draft.components.map(({ id }, at) => (
              <ComponentRules key={id} scheme={draft} at={at} titles={props.titles} onScheme={change} />
            ))}
          </ul>
        </div>
        <div>
          <Period scheme={draft} onScheme={change} />
          <GradeRules scheme={draft} onScheme={change} />
          <TargetRules scheme={draft} onScheme={change} />
          <ExemptionReasons scheme={draft} />
        </div>
      </div>
      {before !== null && evaluation !== null && <MovedList before={before} after={evaluation} />}
    </>
  );
}

/** Which version it is, whether its weights make a hundred, and what has to be mended before it is used. */
function SchemeState({ draft, there, words }: Props) {
  const { t } = useTranslation();
  const issues = asIssues(schemeFindings(draft, there), draft.id);
  const sum = draft.components.reduce((total, { weight }) => total + weight, 0);
  return (
    <>
      <p className="facts">
        <span>
          <Say text="rules.version" with={{ version: draft.version }} />
        </span>
        <span>
          <Say text="rules.hash" with={{ hash: schemeHash(draft).slice(0, 8) }} />
        </span>
        <span className={sum === 100 ? 'sum' : 'sum is-wrong'} role="status">
          <Say text="rules.sum" with={{ sum }} />
        </span>
      </p>
      <IssueNotices issues={issues} words={words} />
      {issues.length > 0 && <p className="soft">{t('rules.waits')}</p>}
    </>
  );
}

interface PeriodProps {
  readonly scheme: Scheme;
  onScheme(scheme: Scheme): void;
}

function Period({ scheme, onScheme }: PeriodProps) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('rules.period')}</h3>
      <div className="fields">
        {(['from', 'until'] as const).map((field) => (
          <DayField
            key={field}
            label={t(`rules.${field}`)}
            value={scheme.period[field]}
            onValue={(day) => {
              if (day !== '') onScheme(withPeriod(scheme, field, day));
            }}
          />
        ))}
      </div>
    </>
  );
}
