import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import type { Cell } from '#core/appraisal/sheet.ts';
import { headRows, mainTable, notesRows, signatureRows } from '#core/appraisal/sheet-table.ts';
import type { WorkbookSource } from '#core/appraisal/workbook.ts';
import { workbook } from '#core/appraisal/workbook.ts';
import { printAlone } from '../../parts/print-alone.ts';

interface Props {
  readonly source: WorkbookSource;
  /** The workbook page by page, or one sheet of paper for each person. */
  readonly what: 'sheet' | 'slips';
  onPrinted(): void;
}

/** What goes onto paper; it is there only while it is printed. */
export function PrintedSheet({ source, what, onPrinted }: Props) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    addEventListener('afterprint', onPrinted, { once: true });
    const release = printAlone(paper.current);
    return () => {
      release();
      removeEventListener('afterprint', onPrinted);
    };
    // Printing once is what this component is for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const { layout } = source.evaluation.scheme;
  const language = layout.languages[0] ?? 'zh';
  const dir = source.words.rightToLeft(language) ? 'rtl' : 'ltr';
  return (
    <div className={`print-alone print-out is-${what}`} ref={paper} lang={language} dir={dir}>
      {what === 'sheet' ? <SheetPage source={source} /> : <Slips source={source} />}
    </div>
  );
}

/** The first page of the workbook: the same rows in the same order. */
function SheetPage({ source }: Pick<Props, 'source'>) {
  const [page] = workbook(source);
  const rows = page?.rows ?? [];
  const head = rows.find(({ kind }) => kind === 'head');
  const at = rows.findIndex(({ kind }) => kind === 'head');
  return (
    <section>
      <Notes rows={rows.slice(0, at)} />
      <table>
        <thead>
          <tr>
            {head?.cells.map((cell, column) => (
              // A printed table never changes.
              <th scope="col" key={column}>
                <Lines of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ kind }) => kind === 'line')
            .map(({ cells }, line) => (
              <tr key={line}>
                {cells.map((cell, column) => (
                  <td key={column}>
                    <Lines of={cell} />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <Notes rows={rows.slice(at).filter(({ kind }) => kind === 'note')} />
    </section>
  );
}

/** A person's own row, turned upright, with room to sign. */
function Slips({ source: { evaluation, words } }: Pick<Props, 'source'>): ReactNode {
  const { head, lines } = mainTable(evaluation, evaluation.people, words);
  return lines.map((cells, person) => (
    <section className="slip" key={person}>
      <Notes rows={headRows(evaluation, words, null)} />
      <dl>
        {head.map((heading, column) => (
          <Fragment key={column}>
            <dt>
              <Lines of={heading} />
            </dt>
            <dd>
              <Lines of={cells[column] ?? ''} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <Notes rows={[...notesRows(evaluation, words), ...signatureRows(evaluation, words)]} />
    </section>
  ));
}

interface NotesProps {
  readonly rows: readonly { readonly kind: string; readonly cells: readonly Cell[] }[];
}

function Notes({ rows }: NotesProps): ReactNode {
  return rows.map(({ kind, cells }, index) =>
    kind === 'title' ? (
      <h3 key={index}>
        <Lines of={cells.join('  ')} />
      </h3>
    ) : (
      <p key={index}>
        <Lines of={cells.join('  ')} />
      </p>
    ),
  );
}

/** A cell may hold several lines. */
function Lines({ of: cell }: { readonly of: Cell }): ReactNode {
  return String(cell)
    .split('\n')
    .map((line, index) => (
      <bdi className="print-line" key={index}>
        {line}
      </bdi>
    ));
}
