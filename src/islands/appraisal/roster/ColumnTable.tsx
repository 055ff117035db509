import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskRoster } from '#core/appraisal/workspace.ts';
import { speak, type LanguageTag } from '#core/language/spoken.ts';
import { VoicesContext } from '#questions/SpokenText.tsx';
import { WideTable } from '../../parts/WideTable.tsx';
import { Select } from '../controls/Select.tsx';
import { meaningOf, withMeaning, type Meaning } from './columns.ts';

interface Props {
  readonly roster: DeskRoster;
  readonly components: readonly {
    readonly id: string;
    readonly name: Readonly<Record<LanguageTag, string>>;
  }[];
  onColumns(columns: DeskRoster['columns']): void;
}

const FIXED = ['none', 'number', 'name', 'department', 'exemption'] as const;
/** So many people are shown to confirm by. */
const SAMPLE = 5;
/** Rows that are looked at for how many columns there are. */
const MEASURED = 200;

/** The first people of a roster under what each column was taken to mean. */
export function ColumnTable({ roster, components, onColumns }: Props) {
  const { t } = useTranslation();
  const { page } = useContext(VoicesContext);
  const { rows, columns } = roster;
  const width = Math.max(0, ...rows.slice(0, MEASURED).map((row) => row.length));
  const places = Array.from({ length: width }, (_, at) => at);
  const meanings: readonly (readonly [Meaning, string])[] = [
    ...FIXED.map((meaning) => [meaning, t(`meaning.${meaning}`)] as const),
    ...components.map(({ id, name }) => [`entered:${id}`, speak(name, page).text] as const),
  ];
  const first = columns.heading + 1;
  return (
    <WideTable label={t('roster.columns', { file: roster.file })}>
      <thead>
        <tr>
          {places.map((at) => (
            <th scope="col" key={at}>
              <bdi>{rows[columns.heading]?.[at] ?? ''}</bdi>
              <Select
                hideLabel
                label={t('roster.meaningOf', { column: at + 1 })}
                value={meaningOf(columns, at)}
                options={meanings}
                onValue={(meaning) => onColumns(withMeaning(columns, at, meaning))}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(first, first + SAMPLE).map((row, line) => (
          <tr key={line}>
            {places.map((at) => (
              <td key={at}>
                <bdi>{row[at] ?? ''}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
