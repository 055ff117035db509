import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { schemeHash } from '#core/appraisal/scheme-file.ts';
import { spokenTo } from '#core/appraisal/sheet-languages.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import type { LanguageTag, Spoken } from '#core/language/spoken.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
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
import { SheetRules } from './SheetRules.tsx';
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
  const { desk, draft, published, schemes, before, evaluation, offer, onDesk } = props;
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
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
      {draft !== null && (
        <>
          <SchemeState {...props} scheme={draft} there={offer.there} />
          {/* What is changed becomes a scheme of its own, which says itself in which languages it was being read. */}
          <Rules {...props} scheme={printedTo(draft, schemes, page)} onScheme={change} />
        </>
      )}
      {before !== null && evaluation !== null && <MovedList before={before} after={evaluation} />}
    </>
  );
}

function printedTo(scheme: Scheme, schemes: readonly Scheme[], page: LanguageTag): Scheme {
  return spokenTo({ scheme, hash: schemeHash(scheme) }, schemes, page).scheme;
}

interface RulesProps extends Pick<Props, 'offer' | 'languages' | 'titles' | 'words' | 'evaluation'> {
  readonly scheme: Scheme;
  onScheme(scheme: Scheme): void;
}

function Rules(props: RulesProps) {
  return (
    <div className="rules-columns">
      <ComponentList {...props} />
      <div>
        <Period {...props} />
        <GradeRules {...props} />
        <TargetRules {...props} />
        <ExemptionReasons {...props} />
        <SheetRules {...props} />
      </div>
    </div>
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
