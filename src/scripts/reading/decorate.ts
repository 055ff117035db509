import type { Mark } from '#core/glossary/mark-terms.ts';
import { make } from './make.ts';

/** What to show with the text of one cell. */
export interface Decoration {
  readonly marks: readonly Mark[];
  /** One syllable for each Han character, over it. */
  readonly syllables: readonly string[];
  /** A line under the text, and its language. */
  readonly line: string;
  readonly lineLanguage: string;
  readonly addressOf: (id: string) => string;
}

const originals = new WeakMap<Element, readonly Node[]>();

/**
 * Shows a cell's text with its marks, its pinyin or its line; what an earlier call added goes first. The characters of
 * the text stay the same, and a copied selection leaves the pinyin out.
 */
export function decorate(cell: Element, decoration: Decoration): void {
  const { marks, syllables, line } = decoration;
  const original = originals.get(cell);
  if (!original && marks.length === 0 && syllables.length === 0 && line === '') return;
  const nodes = original ?? [...cell.childNodes];
  originals.set(cell, nodes);
  const copy = make('div', '', ...nodes.map((node) => node.cloneNode(true)));
  writeOver(copy, decoration);
  if (line !== '') {
    const read = make('span', 'latin', line);
    read.lang = decoration.lineLanguage;
    read.dir = 'ltr';
    copy.append(read);
  }
  cell.replaceChildren(...copy.childNodes);
}

/** The text of a cell as the document has it, without what the aids and the badges add. */
export function plainText(cell: Element): string {
  return wholeText(cell).trim();
}

/** The same with any space around it, as `decorate` counts characters. */
export function wholeText(cell: Element): string {
  const nodes = originals.get(cell) ?? [...cell.childNodes];
  return nodes
    .filter((node) => !(node instanceof Element && node.matches('.badge')))
    .map((node) => node.textContent ?? '')
    .join('');
}

function writeOver(copy: HTMLElement, { marks, syllables, addressOf }: Decoration): void {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const rest = [...syllables];
  let at = 0;
  for (const node of texts) {
    const text = node.data;
    const end = at + text.length;
    const parts: Node[] = [];
    let done = at;
    const pass = (to: number) => over(text.slice(done - at, to - at), rest);
    for (const [start, stop, id] of marks) {
      // A term that a mark of the text cuts in two stays plain.
      if (start < done || stop > end) continue;
      parts.push(...pass(start));
      done = start;
      const link = make('a', 'term', ...pass(stop));
      link.href = addressOf(id);
      link.dataset.term = id;
      parts.push(link);
      done = stop;
    }
    parts.push(...pass(end));
    node.replaceWith(...parts);
    at = end;
  }
}

function over(text: string, syllables: string[]): readonly Node[] {
  if (syllables.length === 0) return text === '' ? [] : [document.createTextNode(text)];
  return [...text.matchAll(/\p{Script=Han}|\P{Script=Han}+/gu)].map(([piece]) => {
    if (!/\p{Script=Han}/u.test(piece)) return document.createTextNode(piece);
    return make('ruby', '', piece, make('rt', '', syllables.shift() ?? ''));
  });
}
