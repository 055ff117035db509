import { isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap } from 'yaml';
import type { Edit, EditValue } from '#core/entries/entry-edits.ts';

/** After which of its neighbours a new key is put; with none of them it comes first. */
const BEFORE_TEXTS = new Set(
  'id order ordered original passage quote status translator translated reviewer reviewed of note'.split(' '),
);

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Sets values in a YAML text and leaves every other character as it was typed: comments, quotes, empty lines. A key
 * that is not there yet is added to its object, a new object is written on one line. Where the path leads through
 * something that is not there, nothing is changed.
 * @example editYaml('a: 1 # one\n', [{ path: 'b', value: { ug: 'x' } }]) === 'b: { ug: x }\na: 1 # one\n'
 */
export function editYaml(text: string, edits: readonly Edit[]): string {
  const { contents } = parseDocument(text, { logLevel: 'silent' });
  const splices = edits.flatMap((edit) => spliceFor(text, contents, edit)).sort((a, b) => a.from - b.from);
  let at = 0;
  const pieces = splices.flatMap(({ from, to, text: put }) => {
    const before = text.slice(at, from);
    at = Math.max(at, to);
    return [before, put];
  });
  return [...pieces, text.slice(at)].join('');
}

function spliceFor(text: string, root: Node | null, { path, value }: Edit): readonly Splice[] {
  const steps = path.split('.');
  const key = steps.pop() ?? '';
  const holder = steps.reduce<unknown>((node, step) => child(node, step), root);
  const there = child(holder, key);
  if (isNode(there) && value !== null) {
    const [from = 0, to = 0] = there.range ?? [];
    // A block ends where the next thing begins: its line end and the spaces after it are not its own.
    const end = from + text.slice(from, to).trimEnd().length;
    return [{ from, to: end, text: written(value, isFlow(holder)) }];
  }
  if (!isMap(holder)) return [];
  if (value === null) return taken(text, holder, key);
  return [added(text, holder, `${key}: ${written(value, isFlow(holder))}`)];
}

function child(node: unknown, step: string): unknown {
  if (isMap(node)) return node.get(step, true);
  return isSeq(node) ? node.get(Number(step), true) : undefined;
}

/** The place and the text of a new pair. */
function added(text: string, map: YAMLMap, pair: string): Splice {
  const pairs = map.items.filter((item) => isPair(item));
  const anchor = pairs.findLast((item) => BEFORE_TEXTS.has(keyOf(item)));
  if (isFlow(map)) {
    const last = anchor ?? pairs.at(-1);
    const at = last === undefined ? (map.range?.[0] ?? 0) + 1 : endOf(text, last);
    return { from: at, to: at, text: last === undefined ? ` ${pair} ` : `, ${pair}` };
  }
  const first = startOf(pairs[0]);
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  if (anchor === undefined) return { from: first, to: first, text: `${pair}\n${indent}` };
  const at = lineEnd(text, endOf(text, anchor));
  return { from: at, to: at, text: `\n${indent}${pair}` };
}

/** What has to go so that a pair is gone: its line, or in a flow its part with one comma. */
function taken(text: string, map: YAMLMap, key: string): readonly Splice[] {
  const pairs = map.items.filter((item) => isPair(item));
  const at = pairs.findIndex((item) => keyOf(item) === key);
  const pair = pairs[at];
  if (pair === undefined) return [];
  const [from, to] = [startOf(pair), endOf(text, pair)];
  const [before, after] = [pairs[at - 1], pairs[at + 1]];
  if (isFlow(map)) {
    if (before !== undefined) return [{ from: endOf(text, before), to, text: '' }];
    return [{ from, to: after === undefined ? to : startOf(after), text: '' }];
  }
  // The first key of a list's item stands after the dash, which stays.
  if (before === undefined && after !== undefined) return [{ from, to: startOf(after), text: '' }];
  return [{ from: text.lastIndexOf('\n', from - 1), to: lineEnd(text, to), text: '' }];
}

function isFlow(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOf(pair: Pair | undefined): number {
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function endOf(text: string, { key, value }: Pair): number {
  const [from = 0, to = 0] = (isNode(value) ? value.range : isNode(key) ? key.range : null) ?? [];
  return from + text.slice(from, to).trimEnd().length;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function written(value: EditValue, inFlow: boolean): string {
  if (typeof value === 'string') return scalar(value, inFlow);
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${written(inner, true)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** As it is where YAML reads it back as the same text, else in quotes; hashes always, some look like numbers. */
function scalar(text: string, inFlow: boolean): string {
  const [open, close] = inFlow ? ['{ a: ', ' }'] : ['a: ', '\n'];
  if (/^[0-9a-f]{8}$/.test(text) || /[\n\r]/.test(text)) return JSON.stringify(text);
  const { contents, errors, warnings } = parseDocument(`${open}${text}${close}`, { logLevel: 'silent' });
  const read = child(contents, 'a');
  const plain = isScalar(read) && read.value === text && !read.comment;
  return errors.length + warnings.length === 0 && plain ? text : JSON.stringify(text);
}
