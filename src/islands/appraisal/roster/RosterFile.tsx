import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guessColumns } from '#core/appraisal/guess-columns.ts';
import type { RosterTable } from '#core/appraisal/roster.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { ClerkDesk, DeskRoster } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { FileButton } from '../controls/FileButton.tsx';
import { IssueNotices } from '../controls/IssueNotices.tsx';
import { readRosterFile } from '../engine-client.ts';

interface Props {
  readonly desk: ClerkDesk;
  /** Components whose values may stand in the roster. */
  readonly components: Scheme['components'];
  words(issue: Issue): string;
  onDesk(desk: ClerkDesk): void;
}

/** Imports a roster, or does without one; hidden sheets are read when the clerk says so. */
export function RosterFile({ desk, components, words, onDesk }: Props) {
  const { t } = useTranslation();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [reading, setReading] = useState(false);
  /** The file that was read last, where it has hidden sheets. */
  const [hiding, setHiding] = useState<File | null>(null);
  const read = async (file: File, withHidden = false) => {
    setReading(true);
    const table = await readRosterFile(file, { withHidden });
    setReading(false);
    setIssues(table.ok ? [] : table.error);
    const hides = table.ok ? (table.value.hidden ?? []).length > 0 : table.error.some(isHidden);
    setHiding(hides ? file : null);
    if (table.ok) onDesk({ ...desk, roster: importedRoster(file.name, table.value, components) });
  };
  const remove = () => {
    setHiding(null);
    onDesk({ ...desk, roster: null, decisions: { ...desk.decisions, links: {} } });
  };
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
        {hiding !== null && (
          <button type="button" className="button quiet" onClick={() => void read(hiding, true)}>
            {t('roster.readHidden')}
          </button>
        )}
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

function isHidden({ code }: Issue): boolean {
  return code === 'E_ROSTER_HIDDEN';
}

/** As the device keeps it, its columns guessed and still to be confirmed. */
function importedRoster(file: string, table: RosterTable, components: Scheme['components']): DeskRoster {
  const { rows, sheets = [], unshown = [], left = [], hidden = [] } = table;
  const { names, departments, ...columns } = guessColumns(rows, components).columns;
  return {
    file,
    ...{ sheets: [...sheets], unshown: [...unshown], left: [...left], hidden: [...hidden] },
    rows: rows.map((row) => [...row]),
    columns: { ...columns, names: [...names], departments: [...departments] },
    confirmed: false,
  };
}
