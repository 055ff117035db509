import { guessColumns } from '#core/appraisal/guess-columns.ts';
import type { Rows } from '#core/appraisal/roster.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { parseCsv } from './csv.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** The heading stands near the top: above it a title at most. */
const LOOKED_AT = 10;
/** Letters that are looked at to guess; a line of a roster is far shorter. */
const MOST_LETTERS = 20_000;

/**
 * The rows of a roster saved as text: the code page and what stands between the cells are told by the file itself.
 * @example textRows(new TextEncoder().encode('工号;姓名\n007;卓玛')) → { ok: true, value: [['工号', '姓名'], ['007', '卓玛']] }
 */
export function textRows(bytes: Uint8Array): Result<Rows, readonly Issue[]> {
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return err([{ code: 'E_ROSTER_NOT' }]);
  const said = /^sep=(.)(?=[\r\n])/i.exec(text);
  const source = said === null ? text : text.slice(said[0].length);
  const separator = said?.[1] ?? separatorOf(source);
  const parsed = parseCsv(source, separator);
  if (parsed.ok || separator !== '\t') return parsed;
  // Not every program that puts tabs between cells puts cells into quotation marks.
  return ok(source.split(/\r\n|\n|\r/).map((line) => line.split(separator)));
}

/** The one by which a line near the top is a heading, else the one that stands there most often. */
function separatorOf(text: string): string {
  const top = text.slice(0, MOST_LETTERS).split(/\r\n|\n|\r/, LOOKED_AT);
  const cut = (separator: string) => top.map((line) => line.split(separator).map(unquoted));
  const heads = SEPARATORS.find((separator) => {
    const { columns, by } = guessColumns(cut(separator));
    return by === 'headings' || columns.heading !== -1;
  });
  if (heads !== undefined) return heads;
  const most = (separator: string) => Math.max(...cut(separator).map((cells) => cells.length));
  return SEPARATORS.reduce((best, one) => (most(one) > most(best) ? one : best));
}

function unquoted(cell: string): string {
  return /^"(.*)"$/.exec(cell)?.[1] ?? cell;
}

/** UTF-8, UTF-16 as its mark says, else the code page in which Chinese systems save CSV. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of encodings(bytes)) {
    try {
      // Of GB18030 not every browser takes the mark away.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
    } catch {
      continue;
    }
  }
  return null;
}

function encodings([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
