import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

/** What the file says it is. A reader refuses every other version. */
const FORMAT = 'sanyu-everything/1';
/** Far above what years of learning take. */
const MOST = 32 * 1024 * 1024;

/** One row of a store as it lies there. Keys are `null` where a key of the device cannot leave it. */
export interface Row {
  readonly key: unknown;
  readonly value: unknown;
}

/** Everything a device keeps for this site: what its owner may see, take along and bring back. */
export interface Everything {
  /** When it was read: `2026-11-22T08:30:00.000Z`. */
  readonly at: string;
  /** The record of attempts as it is handed in, signed where the device can: what a restore goes by. */
  readonly transcript: string;
  /** The rows of the database by store. */
  readonly stores: Readonly<Record<string, readonly Row[]>>;
  /** The small values beside the database by name. */
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * The one file of everything: JSON that a person can read too.
 * @example readEverything(formatEverything(everything)) → { ok: true, value: everything }
 */
export function formatEverything({ at, transcript, stores, keys }: Everything): string {
  return `${JSON.stringify({ fmt: FORMAT, at, transcript, stores, keys }, null, 1)}\n`;
}

/**
 * Reads such a file, trusting only its outline: what a row holds is judged by whoever takes it in.
 * @example readEverything('{}') → { ok: false, error: { code: 'E_BACKUP_NOT' } }
 */
export function readEverything(text: string): Result<Everything, Issue> {
  if (text.length > MOST) return err({ code: 'E_BACKUP_NOT' });
  const file = parse(text);
  if (!isRecord(file) || typeof file.fmt !== 'string') return err({ code: 'E_BACKUP_NOT' });
  const version = /^sanyu-everything\/([0-9.]{1,10})$/.exec(file.fmt)?.[1];
  if (version === undefined) return err({ code: 'E_BACKUP_NOT' });
  if (file.fmt !== FORMAT) return err({ code: 'E_BACKUP_VERSION', values: { version } });
  const { at, transcript, stores, keys } = file;
  if (typeof at !== 'string' || typeof transcript !== 'string') return err({ code: 'E_BACKUP_DAMAGED' });
  if (!isRecord(stores) || !isRecord(keys)) return err({ code: 'E_BACKUP_DAMAGED' });
  if (!Object.values(stores).every((rows) => Array.isArray(rows) && rows.every(isRow))) {
    return err({ code: 'E_BACKUP_DAMAGED' });
  }
  const texts = Object.entries(keys).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  // Checked above: every store is a list of rows.
  return ok({ at, transcript, stores: stores as Everything['stores'], keys: Object.fromEntries(texts) });
}

/**
 * Finished attempts, by what a row says it is; one that was recorded anew is one.
 * @example attemptsIn(everything) → 12
 */
export function attemptsIn({ stores }: Everything): number {
  const carried = (stores.carried ?? []).flatMap(({ value }) => (isRecord(value) ? value.records : []));
  const own = (stores.entries ?? []).map(({ value }) => value);
  const attempts = [...own, ...carried].flatMap((record): readonly string[] =>
    isRecord(record) && record.type === 'attempt' ? [JSON.stringify([record.id, record.end])] : [],
  );
  return new Set(attempts).size;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && 'key' in value && 'value' in value;
}
