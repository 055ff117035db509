import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecisions, type Decisions } from '#core/appraisal/decisions.ts';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import { jsonReport, type FileReport } from '#core/appraisal/report.ts';
import type { WorkbookSource } from '#core/appraisal/workbook.ts';
import { saveFile } from '#platform/save-file.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { Figures } from '../../parts/Figures.tsx';

interface Props {
  readonly evaluation: Evaluation;
  readonly urls: { readonly words: string; readonly banks: readonly string[] };
  readonly decisions: Decisions;
  /** What came of the files. */
  readonly files: FileReport;
}

const WAYS = ['xlsx', 'csv', 'sheet', 'slips'] as const;
const FOR_PROGRAMS = ['json', 'decisions'] as const;
type Way = (typeof WAYS)[number] | (typeof FOR_PROGRAMS)[number];
const JSON_TYPE = 'application/json';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheet out of the page: as the terminal writes it, byte for byte, and onto paper. */
export function SheetOut(props: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Way | null>(null);
  const [printed, setPrinted] = useState<Printing | null>(null);
  const go = async (way: Way) => {
    setBusy(true);
    setFailed(null);
    const made = await make(way, props).catch(() => null);
    setBusy(false);
    if (made === null) setFailed(way);
    else if ('Printed' in made) setPrinted(made);
    else saveFile(made.name, made.type, made.content);
  };
  const button = (way: Way) => (
    <button
      key={way}
      type="button"
      className={way === 'xlsx' ? 'button' : 'button quiet'}
      disabled={busy}
      onClick={() => void go(way)}
    >
      {t(`out.${way}`)}
    </button>
  );
  return (
    <>
      <div className="actions">
        {WAYS.map(button)}
        <span role="status">{busy && t('out.making')}</span>
      </div>
      <p className="soft">{t('out.text')}</p>
      <ForPrograms>{FOR_PROGRAMS.map(button)}</ForPrograms>
      {failed !== null && (
        <FailureNotice
          issue={{ code: 'E_PAGE_INCOMPLETE' }}
          action={t('retry')}
          onAction={() => void go(failed)}
        />
      )}
      {printed !== null && (
        <printed.Printed source={printed.source} what={printed.what} onPrinted={() => setPrinted(null)} />
      )}
    </>
  );
}

/** What only the terminal and other programs take. */
function ForPrograms({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <details className="for-programs">
      <summary>{t('out.programs')}</summary>
      <p className="soft">
        <Figures of={t('out.programsText')} />
      </p>
      <div className="actions">{children}</div>
    </details>
  );
}

interface Printing {
  readonly what: 'sheet' | 'slips';
  readonly source: WorkbookSource;
  readonly Printed: typeof import('./PrintedSheet.tsx').PrintedSheet;
}

interface Made {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Everything it takes is fetched only now: it is ten times the rest of the page. Rejects where it cannot be fetched. */
async function make(way: Way, props: Props): Promise<Made | Printing | null> {
  const { evaluation, urls } = props;
  const day = evaluation.day.replaceAll('-', '');
  const named = (what: string, ending: string) => `sanyu-${what}-${evaluation.scheme.id}-${day}.${ending}`;
  if (way === 'decisions') {
    return { name: named('decisions', 'json'), type: JSON_TYPE, content: formatDecisions(props.decisions) };
  }
  if (way === 'json') {
    const content = jsonReport(evaluation, props.files);
    return { name: named('appraisal', 'json'), type: JSON_TYPE, content };
  }
  const { sheetSource } = await import('./sheet-source.ts');
  const source = await sheetSource(evaluation, urls);
  if (source === null) return null;
  if (way === 'sheet' || way === 'slips') {
    const { PrintedSheet: Printed } = await import('./PrintedSheet.tsx');
    return { what: way, source, Printed };
  }
  const name = named('appraisal', way);
  const { sheetTable, workbook } = await import('#core/appraisal/workbook.ts');
  if (way === 'csv') {
    const { csv } = await import('#formats/csv.ts');
    return { name, type: csv.mediaType, content: csv.format(sheetTable(evaluation, source.words)) };
  }
  const { formatWorkbook } = await import('#formats/workbook-xlsx.ts');
  const bytes = await formatWorkbook(workbook(source));
  return { name, type: XLSX, content: new Uint8Array(bytes) };
}
