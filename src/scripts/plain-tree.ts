/** An element as its name, its attributes and what is in it; a text as itself. */
export type PlainNode =
  | string
  | readonly [name: string, attributes: Readonly<Record<string, string>>, children: readonly PlainNode[]];

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Builds what was written as data (`layouts/plain-tree.ts`).
 *
 * @example build(['p', { class: 'soft' }, ['a & b']]) // <p class="soft">a &amp; b</p>
 */
export function build(node: PlainNode, space = 'http://www.w3.org/1999/xhtml'): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [name, attributes, children] = node;
  const own = name === 'svg' ? SVG : space;
  const element = document.createElementNS(own, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child) => build(child, own)));
  return element;
}
