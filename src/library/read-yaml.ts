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
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const line = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  let found: Map<string, number> | null = null;
  // Only a mistake asks for lines, and a build reads a thousand files without one.
  const linesOf = () => {
    if (found === null) collectLines(document.contents, '', line, (found = new Map<string, number>()));
    return found;
  };
  const report = (code: Issue['code'], at: number): Issue => {
    const row = (text.split('\n')[at - firstLine] ?? '').trim().slice(0, 60);
    const values = code === 'E_ID_DUPLICATE' ? { id: row, first: file } : { found: row };
    return { code, file, line: at, values };
  };
  const issues = document.errors.map(({ code, pos }) => {
    const at = line(pos[0]);
    if (code === 'DUPLICATE_KEY') return report('E_ID_DUPLICATE', at);
    // A quote or bracket that is not closed is noticed at the end of the file; it was opened at the last key before.
    const opened = Math.max(firstLine, ...[...linesOf().values()].filter((key) => key <= at));
    return report('E_FILE_SYNTAX', code === 'MISSING_CHAR' ? opened : at);
  });
  // A text that starts with * is an alias to YAML, and aliases of aliases can be made to fill the memory.
  if (text.includes('*')) {
    visit(document, {
      Alias: (_, alias) => void issues.push(report('E_FILE_SYNTAX', line(alias.range?.[0] ?? 0))),
    });
  }
  const value: unknown = issues.length > 0 ? null : document.toJS();
  return {
    source: {
      file,
      value,
      get lines() {
        return linesOf();
      },
    },
    issues,
  };
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
