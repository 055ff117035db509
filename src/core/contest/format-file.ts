import * as z from 'zod/mini';
import type { Issue } from '#core/issue.ts';
import { err, ok, type Result } from '#core/result.ts';
import { ContestFormat } from './format.ts';

/** What the file says it is. A reader refuses every other version. */
const FORMAT = 'sanyu-contest/1';
const MOST = 256 * 1024;

/**
 * A contest's rules as the file an organiser keeps or hands on.
 * @example parseFormatFile(formatFormatFile(format)) → { ok: true, value: format }
 */
export function formatFormatFile(format: ContestFormat): string {
  return `${JSON.stringify({ fmt: FORMAT, ...format }, null, 1)}\n`;
}

const File = z.looseObject({ fmt: z.string() });

/**
 * Reads such a file. Says what is no contest at all, what is of another version, and which field is wrong.
 * @example parseFormatFile('{}') → { ok: false, error: [{ code: 'E_CONTEST_NOT' }] }
 */
export function parseFormatFile(text: string): Result<ContestFormat, readonly Issue[]> {
  const file = text.length > MOST ? null : File.safeParse(parse(text));
  if (!file?.success || !file.data.fmt.startsWith('sanyu-contest/')) return err([{ code: 'E_CONTEST_NOT' }]);
  const { fmt, ...rest } = file.data;
  if (fmt !== FORMAT) return err([{ code: 'E_CONTEST_VERSION', values: { version: fmt.slice(14, 24) } }]);
  const read = ContestFormat.safeParse(rest);
  if (read.success) return ok(read.data);
  return err(
    read.error.issues.map(({ path }) => ({
      code: 'E_CONTEST_FIELD',
      values: { field: path.join('.') || '∅' },
    })),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return null;
  }
}
