import type { Messages } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';

/**
 * A text with its `{{placeholders}}` filled in; one without a value stays as it is.
 * @example fillIn('第 {{line}} 行', { line: 3 }) === '第 3 行'
 */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What an issue says to a person, from the texts of `issues.json`. */
export function issueText(issue: Issue, messages: Messages): string {
  const text = messages[issue.code];
  const { file = '∅', line = 1 } = issue;
  return typeof text === 'string' ? fillIn(text, { file, line, ...issue.values }) : issue.code;
}
