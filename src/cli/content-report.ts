import type { Library, Messages } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { fillIn, issueText } from './issue-text.ts';

/**
 * Everything that is wrong, grouped by file and in the order of the lines, with a closing line that counts.
 * @example contentReport([], library, messages) === '内容没有问题：…'
 */
export function contentReport(issues: readonly Issue[], library: Library, messages: Messages): string {
  const texts = typeof messages.report === 'object' ? messages.report : {};
  const say = (key: string, values: Readonly<Record<string, number>>) => {
    const text = texts[key];
    return fillIn(typeof text === 'string' ? text : key, values);
  };
  if (issues.length === 0) return say('clean', counts(library));
  const files = Map.groupBy(issues, ({ file }) => file ?? '∅');
  const blocks = [...files].sort(byName).map(([file, list]) => {
    const rows = list
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(
        (issue) =>
          `  ${issue.line === undefined ? '' : `${say('line', { line: issue.line })}  `}${issueText(issue, messages)}`,
      );
    return [file, ...new Set(rows)].join('\n');
  });
  return [...blocks, say('found', { issues: issues.length, files: files.size })].join('\n\n');
}

function counts({ documents, glossaries, banks, blueprints }: Library) {
  return {
    documents: documents.length,
    terms: glossaries.reduce((sum, { terms }) => sum + terms.length, 0),
    questions: banks.reduce((sum, { questions }) => sum + questions.length, 0),
    quizzes: blueprints.length,
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
