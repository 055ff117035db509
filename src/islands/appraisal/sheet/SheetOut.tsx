import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '#core/appraisal/evaluate.ts';
import type { WorkbookSource } from '#core/appraisal/workbook.ts';
import { saveFile } from '#platform/save-file.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';

interface Props {
  readonly evaluation: Evaluation;
  readonly urls: { readonly words: string; readonly banks: readonly string[] };
}

type Way = 'xlsx' | 'csv' | 'sheet' | 'slips';
const WAYS = ['xlsx', 'csv', 'sheet', 'slips'] as const satisfies readonly Way[];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheet out of the page: as the terminal writes it, byte for byte, and onto paper. */
export function SheetOut({ evaluation, urls }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Way | null>(null);
  const [printed, setPrinted] = useState<Printing | null>(null);
  const go = async (way: Way) => {
    setBusy(true);
    setFailed(null);
    const made = await make(way, evaluation, urls).catch(() => null);
    setBusy(false);
    if (made === null) setFailed(way);
    else if ('Printed' in made) setPrinted(made);
    else saveFile(made.name, made.type, made.content);
  };
  return (
    <>
      <div className="actions">
        {WAYS.map((way) => (
          <button
            key={way}
            type="button"
            className={way === 'xlsx' ? 'button' : 'button quiet'}
            disabled={busy}
            onClick={() => void go(way)}
          >
            {t(`out.${way}`)}
          </button>
        ))}
        <span role="status">{busy && t('out.making')}</span>
      </div>
      <p className="soft">{t('out.text')}</p>
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
async function make(way: Way, evaluation: Evaluation, urls: Props['urls']): Promise<Made | Printing | null> {
  const { sheetSource } = await import('./sheet-source.ts');
  const source = await sheetSource(evaluation, urls);
  if (source === null) return null;
  if (way === 'sheet' || way === 'slips') {
    const { PrintedSheet: Printed } = await import('./PrintedSheet.tsx');
    return { what: way, source, Printed };
  }
  const name = `sanyu-appraisal-${evaluation.scheme.id}-${evaluation.day.replaceAll('-', '')}.${way}`;
  const { sheetTable, workbook } = await import('#core/appraisal/workbook.ts');
  if (way === 'csv') {
    const { csv } = await import('#formats/csv.ts');
    return { name, type: csv.mediaType, content: csv.format(sheetTable(evaluation, source.words)) };
  }
  const { formatWorkbook } = await import('#formats/workbook-xlsx.ts');
  const bytes = await formatWorkbook(workbook(source));
  return { name, type: XLSX, content: new Uint8Array(bytes) };
}
