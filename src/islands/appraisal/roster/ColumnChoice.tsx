import { useTranslation } from 'react-i18next';
import type { DeskRoster } from '#core/appraisal/workspace.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import { Say } from '../../parts/Say.tsx';
import { Select } from '../controls/Select.tsx';
import { ColumnTable } from './ColumnTable.tsx';

interface Props {
  readonly roster: DeskRoster;
  /** Components whose values a column may hold. */
  readonly components: readonly {
    readonly id: string;
    readonly name: Readonly<Record<LanguageTag, string>>;
  }[];
  onRoster(roster: DeskRoster): void;
}

const HEADING_ROWS = 10;

/** What the columns were taken to mean, above a few lines of the file; nothing follows before the clerk confirms. */
export function ColumnChoice({ roster, components, onRoster }: Props) {
  const { t } = useTranslation();
  const { rows, columns, confirmed, file } = roster;
  const change = (next: DeskRoster['columns']) => onRoster({ ...roster, columns: next, confirmed: false });
  const usable = columns.number !== null || columns.names.length > 0;
  const headings = rows.slice(0, HEADING_ROWS).map((_, row) => row);
  return (
    <details className="part columns-part" open={!confirmed}>
      <summary>
        <Say text="roster.columns" with={{ file }} />
      </summary>
      <p className="soft">{t('roster.columnsText')}</p>
      <div className="fields">
        <Select
          label={t('roster.heading')}
          value={columns.heading}
          options={[
            [-1, t('roster.headingNone')],
            ...headings.map((row) => [row, t('roster.headingRow', { row: row + 1 })] as const),
          ]}
          onValue={(heading) => change({ ...columns, heading })}
        />
      </div>
      <ColumnTable roster={roster} components={components} onColumns={change} />
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={!usable || confirmed}
          onClick={() => onRoster({ ...roster, confirmed: true })}
        >
          {t(confirmed ? 'roster.confirmed' : 'roster.confirm')}
        </button>
        {!usable && <span>{t('issues:E_ROSTER_COLUMNS')}</span>}
      </div>
    </details>
  );
}
