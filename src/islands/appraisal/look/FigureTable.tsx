import type { ReactNode } from 'react';
import { WideTable } from '../../parts/WideTable.tsx';

interface Props {
  readonly label: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table of figures under its headings. */
export function FigureTable({ label, head, rows }: Props) {
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          {head.map((words) => (
            <th scope="col" key={words}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          // Rows and cells are only ever replaced as a whole.
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td className="figure" key={column}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
