import { DomUtils, parseDocument } from 'htmlparser2';
import type { PlainNode } from '#scripts/plain-tree.ts';

/**
 * HTML of one element as data that a page can build it from: its policy forbids HTML as text, and data costs a browser
 * nothing until it is used, where a template is parsed like the page.
 *
 * @example plainTree('<p class="soft">a &amp; b</p>') // ['p', { class: 'soft' }, ['a & b']]
 */
export function plainTree(html: string): PlainNode {
  const { children } = parseDocument(html, { lowerCaseAttributeNames: false });
  const [first] = children;
  if (children.length !== 1 || first === undefined) throw new Error(`One element is expected: ${html}`);
  return plain(first);
}

type Parsed = ReturnType<typeof parseDocument>['children'][number];

function plain(node: Parsed): PlainNode {
  if (DomUtils.isText(node)) return node.data;
  if (DomUtils.isTag(node)) return [node.name, node.attribs, node.children.map(plain)];
  throw new Error(`Only elements and texts are expected: ${node.type}`);
}
