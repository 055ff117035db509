import { SaxesParser } from 'saxes';
import type { Issue } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

/** An element of a foreign XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text inside, that of its children too: inline codes of other tools leave their words. */
  readonly text: string;
}

type Open = XmlElement & { children: XmlElement[]; text: string };

/** What XML 1.0 cannot hold, whatever way it is written. */
const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A text as XML can keep it: without control characters, and without halves of characters.
 * @example writable('a\u0007') === 'a'
 */
export function writable(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '');
}

/**
 * An element as text. Line ends and tabs are written as numbers, so that no reader folds them.
 * @example xml('seg', {}, 'a < b') === '<seg>a &lt; b</seg>'
 */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string | readonly string[] = [],
): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  );
  const open = `${name}${pairs.join('')}`;
  if (typeof content === 'string') return `<${open}>${escaped(content)}</${name}>`;
  if (content.length === 0) return `<${open}/>`;
  const inner = content.map((child) => `  ${child.replaceAll('\n', '\n  ')}`).join('\n');
  return `<${open}>\n${inner}\n</${name}>`;
}

/**
 * Reads XML into its root element; the first thing that is wrong is told with its line. No entity but the five of XML
 * is known and nothing is fetched, so a hostile file can only be refused.
 * @example parseXml('<a b="c"/>') → { ok: true, value: { name: 'a', attributes: { b: 'c' }, … } }
 */
export function parseXml(text: string): Result<XmlElement, readonly Issue[]> {
  const parser = new SaxesParser();
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  const issues: Issue[] = [];
  parser.on('error', (error) => {
    const values = { found: error.message.slice(0, 60) };
    issues.push({ code: 'E_FILE_SYNTAX', line: parser.line, values });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (words: string) => {
    for (const element of open) element.text += words;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const [root] = top.children;
  if (root === undefined && issues.length === 0) issues.push({ code: 'E_FILE_SYNTAX', line: 1 });
  return root === undefined || issues.length > 0 ? err(issues.slice(0, 1)) : ok(root);
}

/** Every element of a name under another one, in the order of the file. */
export function elements({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

function escaped(text: string): string {
  return writable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r\u0085\u2028]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
