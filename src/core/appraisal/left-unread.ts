import * as z from 'zod/mini';

/** Names a clerk finds the files by again. */
const MOST_NAMES = 3;

/** Files that were chosen and not read: how many, and the names of the first. */
const LeftUnread = z.strictObject({
  files: z.int().check(z.minimum(0)),
  names: z.array(z.string()).check(z.maxLength(MOST_NAMES)),
});
export type LeftUnread = Readonly<z.infer<typeof LeftUnread>>;

/** Every file that was chosen was read. */
export const NONE_UNREAD: LeftUnread = { files: 0, names: [] };

/**
 * What is left of chosen files, by their names.
 * @example leftOf(['a.jsonl', 'b.jsonl']) → { files: 2, names: ['a.jsonl', 'b.jsonl'] }
 */
export function leftOf(names: readonly string[]): LeftUnread {
  return { files: names.length, names: names.slice(0, MOST_NAMES) };
}

/**
 * Those of both.
 * @example joinUnread(leftOf(['a']), leftOf(['b'])).files → 2
 */
export function joinUnread(a: LeftUnread, b: LeftUnread): LeftUnread {
  return { files: a.files + b.files, names: [...a.names, ...b.names].slice(0, MOST_NAMES) };
}

/**
 * Whether newly chosen files have those in them that were left: as many at least, and each of the names.
 * @example coversUnread(['a.jsonl', 'b.jsonl'], leftOf(['b.jsonl'])) → true
 */
export function coversUnread(chosen: readonly string[], left: LeftUnread): boolean {
  return chosen.length >= left.files && left.names.every((name) => chosen.includes(name));
}

/**
 * What was kept on the device; a shape this program does not know is none.
 * @example readLeftUnread(undefined) → { files: 0, names: [] }
 */
export function readLeftUnread(value: unknown): LeftUnread {
  const read = LeftUnread.safeParse(value);
  return read.success ? read.data : NONE_UNREAD;
}
