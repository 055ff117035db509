import { useTranslation } from 'react-i18next';
import type { Table } from '#core/appraisal/sheet.ts';
import { SHEETS, sheetOf, type Sheet } from '#core/contest/sheets.ts';
import { csv } from '#formats/csv.ts';
import { saveFile } from '#platform/save-file.ts';
import { Figures } from '../parts/Figures.tsx';
import { WideTable } from '../parts/WideTable.tsx';
import { sheetWords } from './contest-words.ts';
import { HandOver } from './HandOver.tsx';
import type { PanelProps } from './Panels.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A question's id keeps its own direction as a whole. */
const CODE = /^[a-z]+(?:-[a-z0-9]+)+$/;

/** The standings and every sheet behind them: to print, for Excel and WPS, as CSV. */
export function ResultsPanel(props: PanelProps) {
  const { log, material, language } = props;
  const { t } = useTranslation();
  const words = sheetWords(t, language, log.match, material);
  return (
    <>
      <h2>{t('panel.results')}</h2>
      {log.match.setUp.rehearsal && <p className="notice">{t('rehearsalResult')}</p>}
      <SaveButtons {...props} />
      <HandOver {...props} />
      {SHEETS.map((sheet) => (
        <section key={sheet} className="contest-sheet">
          <h3>{t(`sheet.${sheet}`)}</h3>
          <SheetTable label={t(`sheet.${sheet}`)} table={sheetOf(sheet, log, words)} />
        </section>
      ))}
    </>
  );
}

function kindOf(row: number): 'head' | 'line' {
  return row === 0 ? 'head' : 'line';
}

function SaveButtons({ log, material, language, languages }: PanelProps) {
  const { t } = useTranslation();
  const { setUp } = log.match;
  const plain = sheetWords(t, language, log.match, material, true);
  const day = setUp.created.slice(0, 10).replaceAll('-', '');
  const name = (sheet: Sheet | 'results') =>
    `sanyu-contest-${sheet}-${day}${setUp.rehearsal ? '-rehearsal' : ''}`;
  const saveXlsx = async () => {
    // A hundred times the code of everything else here.
    const { formatWorkbook } = await import('#formats/workbook-xlsx.ts');
    const rightToLeft = languages[language]?.dir === 'rtl';
    const pages = SHEETS.map((sheet) => ({
      ...{ name: t(`sheet.${sheet}`), rightToLeft },
      rows: sheetOf(sheet, log, plain).map((cells, at) => ({ kind: kindOf(at), cells })),
    }));
    saveFile(`${name('results')}.xlsx`, XLSX, new Uint8Array(await formatWorkbook(pages)));
  };
  const saveCsv = () => {
    for (const sheet of SHEETS) {
      saveFile(`${name(sheet)}${csv.extension}`, csv.mediaType, csv.format(sheetOf(sheet, log, plain)));
    }
  };
  return (
    <div className="actions no-print">
      <button type="button" className="button" onClick={() => print()}>
        {t('print')}
      </button>
      <button type="button" className="button quiet" onClick={() => void saveXlsx()}>
        {t('saveXlsx')}
      </button>
      <button type="button" className="button quiet" onClick={saveCsv}>
        {t('saveCsv')}
      </button>
    </div>
  );
}

function SheetTable({ label, table }: { readonly label: string; readonly table: Table }) {
  const [heading = [], ...rows] = table;
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          {heading.map((cell, at) => (
            <th scope="col" key={at}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // Rows are only ever replaced as a whole.
          <tr key={line}>
            {row.map((cell, at) => (
              <td key={at}>
                {CODE.test(String(cell)) ? <bdi dir="ltr">{cell}</bdi> : <Figures of={String(cell)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
