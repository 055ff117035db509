import type { Passage } from './document.ts';
import { readIdLine, setAttribute } from './id-line.ts';
import { sourceHash } from './source-hash.ts';

/** A translation file after stamping, and the passages that were. */
export interface Stamped {
  readonly text: string;
  readonly ids: readonly string[];
}

/**
 * Writes on the id lines of a translation which original each passage was made from: on those that do not say it yet,
 * and on the `confirmed` ones, which somebody has compared again. Nothing else of the file changes.
 * @example stampPassages('{#a}\nسۆز\n', [{ id: 'a', kind: 'text', text: '字', line: 6 }]).ids[0] === 'a'
 */
export function stampPassages(
  text: string,
  originals: readonly Passage[],
  confirmed: readonly string[] = [],
): Stamped {
  const hashes = new Map(originals.map((passage) => [passage.id, sourceHash(passage.text)]));
  const ids: string[] = [];
  const lines = text.split('\n').map((line) => {
    const { id = '', of } = readIdLine(line.trim())?.line ?? {};
    const hash = hashes.get(id);
    if (hash === undefined || of === hash || (of !== undefined && !confirmed.includes(id))) return line;
    ids.push(id);
    return setAttribute(line, 'of', hash);
  });
  return { text: lines.join('\n'), ids };
}
