import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import type { Spoken } from '#core/language/spoken.ts';
import { DayField } from '../controls/DayField.tsx';
import { OtherYear } from '../OtherYear.tsx';
import { ComponentList } from './ComponentList.tsx';
import { ExemptionReasons } from './ExemptionReasons.tsx';
import { GradeRules } from './GradeRules.tsx';
import { MovedList } from './MovedList.tsx';
import { NoScheme } from './NoScheme.tsx';
import { nextVersion, withPeriod } from './scheme-edit.ts';
import { SchemeFile } from './SchemeFile.tsx';
import { SchemeState } from './SchemeState.tsx';
import type { Offer } from './starter-scheme.ts';
import { TargetRules } from './TargetRules.tsx';

interface Props {
  readonly desk: ClerkDesk;
  /** As it stands in the page, also while its weights are not 100 yet. */
  readonly draft: Scheme | null;
  /** The site's own, by which the sheet was before anything was changed. */
  readonly published: Scheme | null;
  readonly schemes: readonly Scheme[];
  readonly offer: Offer;
  /** In which a part can be named, each by its own name. */
  readonly languages: readonly Spoken[];
  /** The quizzes' names by id. */
  readonly titles: Readonly<Record<string, Spoken>>;
  readonly before: Evaluation | null;
  readonly evaluation: Evaluation | null;
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

/** Step 3: the year's rules. Every change shows at once who moves. */
export function RulesStep(props: Props) {
  const { desk, draft, published, before, evaluation, offer, onDesk } = props;
  const { t } = useTranslation();
  const change = (scheme: Scheme) => {
    // The first change makes it another version; the sheet prints which.
    const version = scheme.version === published?.version ? nextVersion(scheme.version) : scheme.version;
    onDesk({ ...desk, scheme: { ...scheme, version } });
  };
  return (
    <>
      <p className="lead">{t('rules.lead')}</p>
      {draft === null && <NoScheme desk={desk} offer={offer} onDesk={onDesk} />}
      <OtherYear draft={draft} desk={desk} />
      <SchemeFile {...props} there={offer.there} />
      {draft !== null && <Rules {...props} scheme={draft} onScheme={change} />}
      {before !== null && evaluation !== null && <MovedList before={before} after={evaluation} />}
    </>
  );
}

interface RulesProps extends Pick<Props, 'offer' | 'languages' | 'titles' | 'words'> {
  readonly scheme: Scheme;
  onScheme(scheme: Scheme): void;
}

function Rules(props: RulesProps) {
  const { scheme, offer, titles, words } = props;
  return (
    <>
      <SchemeState scheme={scheme} there={offer.there} titles={titles} words={words} />
      <div className="rules-columns">
        <ComponentList {...props} />
        <div>
          <Period {...props} />
          <GradeRules {...props} />
          <TargetRules {...props} />
          <ExemptionReasons {...props} />
        </div>
      </div>
    </>
  );
}

function Period({ scheme, onScheme }: Pick<RulesProps, 'scheme' | 'onScheme'>) {
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
