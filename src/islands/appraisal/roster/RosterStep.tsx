import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { guessColumns } from '#core/appraisal/guess-columns.ts';
import { leftOut, type Roster } from '#core/appraisal/roster.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { Say } from '../../parts/Say.tsx';
import { FileButton } from '../controls/FileButton.tsx';
import { IssueNotices } from '../controls/IssueNotices.tsx';
import { readRosterFile } from '../engine-client.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { MatchLists } from './MatchLists.tsx';
import { Offers } from './Offers.tsx';

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
      <RosterFile {...props} />
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

function RosterFile({ desk, scheme, words, onDesk }: Props) {
  const { t } = useTranslation();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [reading, setReading] = useState(false);
  const read = async (file: File) => {
    setReading(true);
    const table = await readRosterFile(file);
    setReading(false);
    setIssues(table.ok ? [] : table.error);
    if (!table.ok) return;
    const { rows, sheets = [], unshown = [], left = [] } = table.value;
    const { names, departments, ...columns } = guessColumns(rows, entered(scheme)).columns;
    const roster = {
      file: file.name,
      ...{ sheets: [...sheets], unshown: [...unshown], left: [...left] },
      rows: rows.map((row) => [...row]),
      columns: { ...columns, names: [...names], departments: [...departments] },
      confirmed: false,
    };
    onDesk({ ...desk, roster });
  };
  const remove = () => onDesk({ ...desk, roster: null, decisions: { ...desk.decisions, links: {} } });
  return (
    <>
      <div className="actions">
        <FileButton
          id="roster-file"
          label={t(desk.roster === null ? 'roster.choose' : 'roster.chooseOther')}
          accept=".xlsx,.csv,.txt"
          quiet={desk.roster !== null}
          onFile={(file) => void read(file)}
        />
        {desk.roster !== null && (
          <button type="button" className="button quiet" onClick={remove}>
            {t('roster.remove')}
          </button>
        )}
        <span role="status">{reading && t('roster.reading')}</span>
      </div>
      <IssueNotices issues={issues} words={words} />
    </>
  );
}

/** Components whose values may stand in the roster. */
function entered(scheme: Scheme | null) {
  return (scheme?.components ?? []).filter((component) => 'outOf' in component);
}
