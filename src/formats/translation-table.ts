import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Exchange, ExchangePassage } from '#core/documents/exchange.ts';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';
import { exchangeText } from './readable-exchange.ts';

const FIRST = ['passage', 'of'] as const;
const PARTS = ['state', 'reviewer', 'reviewed', 'note'] as const;

/**
 * The table translators fill in with Excel or WPS: one row a passage, the original, and for every language its text,
 * state, reviewer, day and note. Every cell is text, so nothing is taken for a formula or a date.
 * @example await formatTranslationTable(exchangeOf(library, 'zh', ['ug', 'bo']))
 */
export function formatTranslationTable({ original, languages, passages }: Exchange): Promise<Uint8Array> {
  const head = [
    ...FIRST,
    original,
    ...languages.flatMap((tag) => [tag, ...PARTS.map((part) => `${tag} ${part}`)]),
  ];
  const rows = passages.map(({ name, of, source, texts }) => [
    name,
    of,
    source,
    ...languages.flatMap((tag) => {
      const own = texts[tag];
      return [own?.text ?? '', ...PARTS.map((part) => own?.[part] ?? '')];
    }),
  ]);
  const text = { alignment: { wrapText: true, vertical: 'top' as const }, numFmt: '@' };
  return writeXlsx({
    sheets: [
      {
        name: 'sanyu',
        columns: head.map((name) => ({ width: widthOf(name, [original, ...languages]), style: text })),
        rows: [head, ...rows].map((row) => row.map(guarded)),
        freezePane: { rows: 1, columns: 1 },
      },
    ],
  });
}

/**
 * Reads the table back, whatever order its columns are in. A file that is no such table is refused with a reason.
 * @example await parseTranslationTable(await formatTranslationTable(exchange))
 */
export async function parseTranslationTable(bytes: Uint8Array): Promise<Result<Exchange, readonly Issue[]>> {
  const rows = await readRows(bytes);
  const [head = [], ...body] = rows ?? [];
  const languages = head.filter((name) => head.includes(`${name} state`));
  const original = head.find((_, at) => at > 0 && head[at - 1] === 'of');
  if (original === undefined || !FIRST.every((name) => head.includes(name))) {
    return err([{ code: 'E_FILE_SYNTAX', line: 1, values: { found: head.slice(0, 4).join(' | ') || '∅' } }]);
  }
  const passages = body
    .map((row) => new Map(head.map((name, at) => [name, row[at] ?? ''])))
    .filter((row) => row.get('passage') !== '')
    .map((row) => passageOf(row, original, languages));
  return ok({ original, languages, passages });
}

/** Spreadsheets write signs as `_x0041_`; a text that happens to look so is told apart by writing its first sign so. */
function guarded(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function widthOf(name: string, texts: readonly string[]): number {
  if (texts.includes(name)) return 60;
  return name === 'passage' ? 24 : 12;
}

async function readRows(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
  try {
    const { sheets } = await readXlsx(bytes);
    return (sheets[0]?.rows ?? []).map((row) => row.map(wordsOf));
  } catch {
    // Whatever the reader does not like about a foreign file, it is no table of ours.
    return null;
  }
}

/** A cell as somebody typed it; Excel makes a day of `2026-12-01`. */
function wordsOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function passageOf(
  row: ReadonlyMap<string, string>,
  original: string,
  languages: readonly string[],
): ExchangePassage {
  const cell = (name: string) => row.get(name) ?? '';
  const texts = languages
    .filter((tag) => cell(tag) !== '')
    .map((tag) => {
      const more = {
        reviewer: cell(`${tag} reviewer`),
        reviewed: cell(`${tag} reviewed`),
        note: cell(`${tag} note`),
      };
      return [tag, exchangeText(cell(tag), cell(`${tag} state`).trim(), more)] as const;
    });
  return {
    name: cell('passage'),
    source: cell(original),
    of: cell('of'),
    texts: Object.fromEntries(texts),
  };
}
