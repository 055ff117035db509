import { personal } from './person.ts';

/*
 * Which passages have been read. Kept apart from the store and without any package: reading pages ship no framework and
 * a few kilobytes of script. Shape under the key below: {"<document>":["<passage>",…]}. What cannot be read is nothing.
 */
const KEY = personal('sanyu-read');

/** Read passages of every document, by slug, in the order they were first read. */
export function readProgress(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(load());
}

/**
 * The passages of a document that were read.
 * @example readPassages('maqin-school') → ['s1-p1', 's1-p2']
 */
export function readPassages(document: string): readonly string[] {
  return load().get(document) ?? [];
}

/** Remembers a passage as read. `false` when the browser keeps nothing (blocked or full): reading goes on. */
export function markRead(document: string, passage: string): boolean {
  const progress = load();
  const passages = progress.get(document) ?? [];
  if (passages.includes(passage)) return true;
  progress.set(document, [...passages, passage]);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(progress)));
    return true;
  } catch {
    return false;
  }
}

/**
 * How much of a document was read, from 0 to 1. Passages that the document no longer has do not count.
 * @example readShare('maqin-school', ['s1-p1', 's1-p2']) === 0.5
 */
export function readShare(document: string, passages: readonly string[]): number {
  const read = new Set(readPassages(document));
  const count = passages.filter((passage) => read.has(passage)).length;
  return passages.length === 0 ? 0 : count / passages.length;
}

// A Map, because a document may be called `__proto__` in a damaged value.
function load(): Map<string, readonly string[]> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return new Map();
    return new Map(Object.entries(stored).filter(isPassages));
  } catch {
    return new Map();
  }
}

function isPassages(pair: [string, unknown]): pair is [string, string[]] {
  return Array.isArray(pair[1]) && pair[1].every((passage) => typeof passage === 'string');
}
