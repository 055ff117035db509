import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Source } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

/** A YAML or JSON text as data, with what YAML itself found wrong. */
export interface YamlFile {
  readonly source: Source;
  readonly issues: readonly Issue[];
}

/**
 * Reads YAML (and so JSON) with the line of every key and list item. `firstLine` is where the text starts in its
 * file: front matter begins on line 2.
 * @example parseYaml('a:\n  - 1\n', 'x.yaml').source.lines.get('a.0') === 2
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const found = quickly(text);
  if (found === undefined) return closely(text, file, firstLine);
  // Only a mistake asks for lines, and a build reads a thousand files without one.
  let read: YamlFile | null = null;
  const lines = () => (read ??= closely(text, file, firstLine)).source.lines;
  return {
    source: {
      file,
      value: found.value,
      get lines() {
        return lines();
      },
    },
    issues: [],
  };
}

// The parser that knows where everything stands takes twenty times as long as one that does not. Whatever this one
// refuses, and anything that might be an alias, is read by the other, which says what is wrong.
function quickly(text: string): { readonly value: unknown } | undefined {
  if (text.includes('*') || text.includes('&')) return undefined;
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
}

function closely(text: string, file: string, firstLine: number): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const line = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lines = new Map<string, number>();
  collectLines(document.contents, '', line, lines);
  const rows = text.split('\n');
  const report = (code: Issue['code'], at: number): Issue => {
    const row = (rows[at - firstLine] ?? '').trim().slice(0, 60);
    const values = code === 'E_ID_DUPLICATE' ? { id: row, first: file } : { found: row };
    return { code, file, line: at, values };
  };
  const issues = document.errors.map(({ code, pos }) => {
    const at = line(pos[0]);
    if (code === 'DUPLICATE_KEY') return report('E_ID_DUPLICATE', at);
    // A quote or bracket that is not closed is noticed at the end of the file; it was opened at the last key before.
    const opened = Math.max(firstLine, ...[...lines.values()].filter((key) => key <= at));
    return report('E_FILE_SYNTAX', code === 'MISSING_CHAR' ? opened : at);
  });
  // A text that starts with * is an alias to YAML, and aliases of aliases can be made to fill the memory.
  visit(document, {
    Alias: (_, alias) => void issues.push(report('E_FILE_SYNTAX', line(alias.range?.[0] ?? 0))),
  });
  return { source: { file, value: issues.length > 0 ? null : document.toJS(), lines }, issues };
}

function collectLines(
  node: unknown,
  path: string,
  line: (offset: number) => number,
  lines: Map<string, number>,
) {
  const enter = (key: string, range: readonly number[] | null | undefined, value: unknown) => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (range) lines.set(inner, line(range[0] ?? 0));
    collectLines(value, inner, line, lines);
  };
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) enter(String(pair.key.value), pair.key.range, pair.value);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      enter(String(index), isScalar(item) || isMap(item) || isSeq(item) ? item.range : null, item);
    }
  }
}
