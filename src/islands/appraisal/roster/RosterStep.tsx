import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { leftOut, type Roster } from '#core/appraisal/roster.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { Say } from '../../parts/Say.tsx';
import { IssueNotices } from '../controls/IssueNotices.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { MatchLists } from './MatchLists.tsx';
import { Offers } from './Offers.tsx';
import { RosterFile } from './RosterFile.tsx';

interface Props {
  readonly desk: ClerkDesk;
  readonly roster: Roster | null;
  readonly evaluation: Evaluation | null;
  readonly scheme: Scheme | null;
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

/** Step 2: who is to be appraised, which columns say so, and who of them handed in. */
export function RosterStep(props: Props) {
  const { desk, roster, evaluation, scheme, words, onDesk } = props;
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t('roster.lead')}</p>
      <RosterFile desk={desk} components={entered(scheme)} words={words} onDesk={onDesk} />
      {/* Once the columns are confirmed, they stand among the others. */}
      {desk.roster !== null && !evaluation?.matching && (
        <IssueNotices issues={leftOut(desk.roster)} words={words} />
      )}
      {desk.roster !== null && (
        <ColumnChoice
          roster={desk.roster}
          components={entered(scheme)}
          onRoster={(next) => onDesk({ ...desk, roster: next })}
        />
      )}
      {roster !== null && (
        <p className="outcome">
          <Say text="roster.people" with={{ count: roster.people.length }} />
        </p>
      )}
      {roster !== null && evaluation?.matching && (
        <>
          <Offers matching={evaluation.matching} evaluation={evaluation} desk={desk} onDesk={onDesk} />
          <MatchLists evaluation={evaluation} words={words} />
        </>
      )}
    </>
  );
}

/** Components whose values may stand in the roster. */
function entered(scheme: Scheme | null) {
  return (scheme?.components ?? []).filter((component) => 'outOf' in component);
}
