import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '#core/ledger/entry.ts';
import { WideTable } from '../parts/WideTable.tsx';

interface Row {
  readonly key: string;
  readonly learner: Learner;
  /** What stands under `heads`. */
  readonly cells: readonly ReactNode[];
}

interface Props {
  readonly label: string;
  /** Keys of the headings between the department and the way to take a row out. */
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  onRemove(key: string): void;
}

/** People by staff number, with what was taken in from each and a way to take it out. */
export function LearnerRows({ label, heads, rows, onRemove }: Props) {
  const { t } = useTranslation();
  const sorted = [...rows].sort((a, b) => (a.learner.number < b.learner.number ? -1 : 1));
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          {['number', 'name', 'department', ...heads, 'remove'].map((head) => (
            <th scope="col" key={head}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ key, learner, cells }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{learner.number}</bdi>
            </th>
            {[learner.name, learner.department].map((said, at) => (
              <td key={at}>
                <bdi>{said}</bdi>
              </td>
            ))}
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
            <td>
              <button type="button" className="button quiet" onClick={() => onRemove(key)}>
                {t('remove')} <bdi className="hidden-label">{learner.number}</bdi>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
