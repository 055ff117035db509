import type { Issue } from '#core/issue.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Scheme } from './scheme.ts';
import type { BenchWords } from './sheet-words.ts';
import { namedRemark } from './sheet-words.ts';

/** A cell of a spreadsheet holds so many signs, and so many lines. */
export const LONGEST_CELL = 32_767;
const MOST_LINES = 250;

/**
 * All remarks about one person as one cell, equal ones once with their number. What a cell cannot hold is on the page of
 * remarks, and the cell says so.
 * @example remarkCell(person.remarks, scheme, words, 'zh')
 */
export function remarkCell(
  remarks: readonly Issue[],
  scheme: Scheme,
  words: BenchWords,
  language: LanguageTag,
): string {
  const said = new Map<string, number>();
  for (const issue of remarks) {
    const remark = words.sentence(language, namedRemark(issue, scheme, words, language));
    said.set(remark, (said.get(remark) ?? 0) + 1);
  }
  const lines = [...said].map(([remark, times]) => ({
    times,
    text: times === 1 ? remark : words.say(language, 'remark.times', { remark, times }),
  }));
  const rest = (kept: number) => {
    const more = lines.slice(kept).reduce((sum, { times }) => sum + times, 0);
    if (more === 0) return [];
    if (!scheme.layout.pages.includes('remarks')) return [words.say(language, 'remark.moreOnly', { more })];
    const page = words.say(language, 'pages.remarks');
    return [words.say(language, 'remark.more', { page, more })];
  };
  const cell = (kept: number) => [...lines.slice(0, kept).map(({ text }) => text), ...rest(kept)].join('\n');
  let kept = Math.min(lines.length, MOST_LINES);
  while (kept > 0 && cell(kept).length > LONGEST_CELL) kept--;
  return cell(kept);
}
