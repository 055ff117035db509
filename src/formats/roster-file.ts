import { strToU8, zipSync } from 'fflate';
import { readXlsx, type Cell as XlsxCell } from 'hucre/xlsx';
import { guessColumns } from '#core/appraisal/guess-columns.ts';
import type { Rows } from '#core/appraisal/roster.ts';
import { ROSTER_LIMITS } from '#core/appraisal/roster.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { parseCsv } from './csv.ts';
import { bytesAsSource, openZip, type ZipLimits } from './zip.ts';

/** A workbook of a roster, unpacked; far more than twenty thousand people need. */
const LIMITS: ZipLimits = {
  entries: 500,
  entry: 32 * 1024 * 1024,
  total: 64 * 1024 * 1024,
  ratio: 200,
};
const MOST_BYTES = 10 * 1024 * 1024;
const ZIP_SIGN = [0x50, 0x4b];
/** Figures beyond these are lost when a spreadsheet takes a staff number for a number. */
const MOST_EXACT = 999_999_999_999_999;

/**
 * The rows of a roster out of an XLSX or CSV file as a person sees them: figures formatted with leading zeros keep them.
 * Of several sheets it is the one whose headings say what they are, else the first that is not empty. Untrusted: bombs,
 * document types and tables beyond `ROSTER_LIMITS` are refused before anything is made of them.
 * @example const rows = await readRosterRows(bytes); if (rows.ok) guessColumns(rows.value)
 */
export async function readRosterRows(bytes: Uint8Array): Promise<Result<Rows, readonly Issue[]>> {
  if (bytes.length > MOST_BYTES) return err([{ code: 'E_ROSTER_SIZE', values: { ...ROSTER_LIMITS } }]);
  const packed = ZIP_SIGN.every((sign, at) => bytes[at] === sign);
  const sheets = packed ? await workbookSheets(bytes) : textSheets(bytes);
  if (!sheets.ok) return sheets;
  const filled = sheets.value.map(withoutEmptyEnd).filter((rows) => rows.length > 0);
  const rows = filled.find((one) => guessColumns(one).by === 'headings') ?? filled[0];
  if (rows === undefined) return err([{ code: 'E_ROSTER_EMPTY' }]);
  const tooLarge = rows.length > ROSTER_LIMITS.rows || rows.some((row) => row.length > ROSTER_LIMITS.columns);
  return tooLarge ? err([{ code: 'E_ROSTER_SIZE', values: { ...ROSTER_LIMITS } }]) : ok(rows);
}

async function workbookSheets(bytes: Uint8Array): Promise<Result<readonly Rows[], readonly Issue[]>> {
  const plain = await unpacked(bytes);
  if (!plain.ok) return err([plain.error]);
  try {
    const { sheets } = await readXlsx(plain.value, {
      readStyles: true,
      maxRows: ROSTER_LIMITS.rows + 1,
      sheets: (info) => info.hidden !== true && info.veryHidden !== true,
    });
    return ok(
      sheets.map(({ rows, cells }) =>
        rows.map((row, line) => row.map((value, at) => cellText(value, cells?.get(`${line},${at}`)))),
      ),
    );
  } catch {
    // The reader's own words are English and about XML; what a clerk can do is the same for all of them.
    return err([{ code: 'E_ROSTER_NOT' }]);
  }
}

/** The same workbook without compression, every entry read within its bounds: the reader unpacks nothing foreign. */
async function unpacked(bytes: Uint8Array): Promise<Result<Uint8Array, Issue>> {
  const zip = await openZip(bytesAsSource(bytes), LIMITS);
  if (!zip.ok) return err(zip.error);
  const entries: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const entry of zip.value) {
    if (!/\.(?:xml|rels)$/.test(entry.name)) continue;
    const read = await entry.read();
    if (!read.ok) return err(read.error);
    if (hasDoctype(read.value)) return err({ code: 'E_ROSTER_NOT' });
    entries[entry.name] = read.value;
  }
  return ok(zipSync(entries, { level: 0 }));
}

/** Entities can be made to fill the memory; no spreadsheet program writes a document type. */
function hasDoctype(xml: Uint8Array): boolean {
  const sign = strToU8('<!DOCTYPE');
  for (let at = xml.indexOf(0x3c); at !== -1; at = xml.indexOf(0x3c, at + 1)) {
    if (
      xml[at + 1] === 0x21 &&
      sign.every((byte, index) => ((xml[at + index] ?? 0) & ~0x20) === (byte & ~0x20))
    )
      return true;
  }
  return false;
}

function cellText(value: unknown, cell: XlsxCell | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'number') return '';
  if (Math.abs(value) > MOST_EXACT) return value.toExponential().toUpperCase();
  const zeros = /^0{2,30}$/.exec(cell?.style?.numFmt ?? '')?.[0] ?? '';
  return String(value).padStart(zeros.length, '0');
}

function textSheets(bytes: Uint8Array): Result<readonly Rows[], readonly Issue[]> {
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return err([{ code: 'E_ROSTER_NOT' }]);
  const [first = ''] = text.split('\n', 1);
  // What Excel calls Unicode text.
  if (first.includes('\t') && !first.includes(',')) {
    return ok([text.split(/\r\n|\n|\r/).map((line) => line.split('\t'))]);
  }
  const parsed = parseCsv(text);
  return parsed.ok ? ok([parsed.value]) : err(parsed.error);
}

/** UTF-8, UTF-16 as its mark says, else the code page in which Chinese systems save CSV. */
function decoded(bytes: Uint8Array): string | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of wide ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

function withoutEmptyEnd(rows: Rows): Rows {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((cell) => cell.trim() === '') === true) end--;
  return rows.slice(0, end);
}
