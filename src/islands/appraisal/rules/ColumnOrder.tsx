import { useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { speak } from '#core/language/spoken.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { Select } from '../controls/Select.tsx';
import {
  columnsLeft,
  MOST_ON_SHEET,
  withColumn,
  withMovedColumn,
  withoutColumn,
  type ColumnId,
} from './sheet-edit.ts';

/** Where the page has the word already. */
const KNOWN: Readonly<Record<string, string>> = {
  ...{ number: 'number', name: 'name', department: 'department', total: 'total', level: 'level' },
  ...{ remarks: 'remarks', components: 'rules.everyPart', grade: 'sheet.grade', rank: 'sheet.rank' },
  exemption: 'sheet.exemption',
};

interface Props {
  readonly scheme: Scheme;
  onScheme(scheme: Scheme): void;
}

/** Which columns the sheet has, in which order. */
export function ColumnOrder({ scheme, onScheme }: Props) {
  const { t } = useTranslation();
  const nameOf = useColumnNames(scheme);
  const list = useRef<HTMLOListElement>(null);
  const { columns } = scheme.layout;
  const [moved, setMoved] = useState<{ readonly to: number; readonly by: number } | null>(null);
  useEffect(() => {
    // The keyboard goes with the column.
    if (moved === null) return;
    const buttons = list.current?.children[moved.to]?.querySelectorAll('button');
    const [wanted, other] = moved.by < 0 ? [buttons?.[0], buttons?.[1]] : [buttons?.[1], buttons?.[0]];
    (wanted?.disabled === true ? other : wanted)?.focus();
  }, [moved]);
  const move = (at: number, by: -1 | 1) => {
    onScheme(withMovedColumn(scheme, at, by));
    setMoved({ to: at + by, by });
  };
  return (
    <fieldset className="names">
      <legend>{t('rules.columns')}</legend>
      <ol className="column-order" ref={list}>
        {columns.map((column, at) => (
          <li key={column}>
            <span>{nameOf(column)}</span>
            <MoveButton sign="↑" name={t('rules.earlier')} disabled={at === 0} onMove={() => move(at, -1)} />
            <MoveButton
              sign="↓"
              name={t('rules.later')}
              disabled={at === columns.length - 1}
              onMove={() => move(at, 1)}
            />
            <button
              type="button"
              className="link-button"
              disabled={columns.length === 1}
              onClick={() => onScheme(withoutColumn(scheme, at))}
            >
              {t('rules.removeColumn')}
            </button>
          </li>
        ))}
      </ol>
      <AddColumn scheme={scheme} nameOf={nameOf} onScheme={onScheme} />
    </fieldset>
  );
}

interface MoveProps {
  readonly sign: string;
  readonly name: string;
  readonly disabled: boolean;
  onMove(): void;
}

function MoveButton({ sign, name, disabled, onMove }: MoveProps) {
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onMove}
    >
      {sign}
    </button>
  );
}

function AddColumn({ scheme, nameOf, onScheme }: Props & { readonly nameOf: (column: ColumnId) => string }) {
  const { t } = useTranslation();
  const left = columnsLeft(scheme);
  const [wanted, setWanted] = useState<ColumnId | null>(null);
  const column = wanted !== null && left.includes(wanted) ? wanted : left[0];
  if (column === undefined || scheme.layout.columns.length >= MOST_ON_SHEET.columns) return null;
  return (
    <div className="fields add-other">
      <Select
        label={t('rules.otherColumns')}
        value={column}
        options={left.map((one) => [one, nameOf(one)] as const)}
        onValue={(one: ColumnId) => setWanted(one)}
      />
      <button type="button" className="button quiet" onClick={() => onScheme(withColumn(scheme, column))}>
        {t('rules.addColumn')}
      </button>
    </div>
  );
}

function useColumnNames({ components }: Scheme): (column: ColumnId) => string {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  return (column) => {
    const part = components.find(({ id }) => column === `component:${id}`);
    if (part !== undefined) return speak(part.name, page).text;
    return t(KNOWN[column] ?? `column.${column}`);
  };
}
