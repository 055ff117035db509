import { attemptsIn, type Everything } from './everything.ts';

/** What a device keeps, as its owner thinks of it, in the order it is told. */
export const PARTS = [
  'profile',
  'attempts',
  'drafts',
  'practice',
  'cards',
  'reading',
  'words',
  'choices',
  'device',
  'other',
] as const;
export type Part = (typeof PARTS)[number];

/** How much of a part there is. `bytes` is its size as JSON, which is near what the browser uses. */
export interface Holding {
  readonly part: Part;
  readonly count: number;
  readonly bytes: number;
}

/** Which part a store of the database belongs to. A store that is not named here is shown as `other`. */
const STORES = new Map<string, Part>([
  ['profile', 'profile'],
  ['entries', 'attempts'],
  ['carried', 'attempts'],
  ['drafts', 'drafts'],
  ['answers', 'drafts'],
  ['practice', 'practice'],
  ['cards', 'cards'],
  ['device', 'device'],
  ['keys', 'device'],
]);

/** The same for the values beside the database; all others are choices of how to read. */
const KEYS = new Map<string, Part>([
  ['sanyu', 'device'],
  ['sanyu-due', 'cards'],
  ['sanyu-read', 'reading'],
  ['sanyu-words', 'words'],
]);

/** Parts whose rows are counted by one of their stores or by what lies inside a value, not by rows and values. */
const NOT_COUNTED = new Set(['answers', 'entries', 'carried', 'keys', 'sanyu-due', 'sanyu']);

/**
 * The parts that hold something, each with how many and how large.
 * @example holdings(everything) → [{ part: 'attempts', count: 12, bytes: 9421 }, …]
 */
export function holdings(everything: Everything): readonly Holding[] {
  const { stores, keys } = everything;
  // Deleted ones have left their place among the rows.
  const found: Holding[] = [{ part: 'attempts', count: attemptsIn(everything), bytes: 0 }];
  for (const [store, rows] of Object.entries(stores)) {
    const bytes = rows.reduce((total, row) => total + bytesOf(JSON.stringify(row.value ?? null)), 0);
    const count = NOT_COUNTED.has(store) ? 0 : rows.length;
    found.push({ part: STORES.get(store) ?? 'other', count, bytes });
  }
  for (const [key, value] of Object.entries(keys)) {
    const count = NOT_COUNTED.has(key) ? 0 : inside(key, value);
    found.push({ part: KEYS.get(key) ?? 'choices', count, bytes: bytesOf(key) + bytesOf(value) });
  }
  return PARTS.map((part) => sum(part, found)).filter(({ bytes }) => bytes > 0);
}

function sum(part: Part, all: readonly Holding[]): Holding {
  const own = all.filter((one) => one.part === part);
  const total = (field: 'count' | 'bytes') => own.reduce((sofar, one) => sofar + one[field], 0);
  return { part, count: total('count'), bytes: total('bytes') };
}

/** Passages and words are kept many to a value. */
function inside(key: string, value: string): number {
  if (key !== 'sanyu-read' && key !== 'sanyu-words') return 1;
  try {
    const stored: unknown = JSON.parse(value);
    if (Array.isArray(stored)) return stored.length;
    return Object.values(stored ?? {}).flat().length;
  } catch {
    return 0;
  }
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
