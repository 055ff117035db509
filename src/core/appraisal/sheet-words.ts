import type { Issue } from '#core/issue.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { speak } from '#core/language/text.ts';
import { ruleWords, type SayRule } from './rule-words.ts';
import type { Scheme } from './scheme.ts';

/** The words of a workbook in every language the scheme names; the core has none of its own. */
export interface BenchWords {
  /** A text of the area `sheet`, by its key. */
  say(language: LanguageTag, key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A text of the area `rules`, by its key. */
  rule(language: LanguageTag, key: string, values?: Readonly<Record<string, string | number>>): string;
  /** An issue as a sentence; its values are readable already (`namedRemark`). */
  sentence(language: LanguageTag, issue: Issue): string;
  /** A quiz's title, a document's name, a question's words; the id itself where it is not known. */
  quiz(language: LanguageTag, id: string): string;
  document(language: LanguageTag, id: string): string;
  question(language: LanguageTag, id: string): string;
  rightToLeft(language: LanguageTag): boolean;
}

/** Sheets are printed in the time of Beijing, wherever they are made: minutes east of UTC. */
const SHEET_OFFSET = 480;

/**
 * An instant as a sheet shows it.
 * @example sheetTime('2026-11-22T08:30:00.000Z') === '2026-11-22 16:30'
 */
export function sheetTime(instant: string): string {
  const there = new Date(Date.parse(instant) + SHEET_OFFSET * 60_000).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 16)}`;
}

/**
 * A remark with the names a reader knows in the place of ids: components and reasons of the scheme, quizzes of the site,
 * times as a sheet shows them, rules by their names.
 * @example words.sentence('zh', namedRemark(remark, scheme, words, 'zh'))
 */
export function namedRemark(
  issue: Issue,
  scheme: Pick<Scheme, 'components' | 'exemptions'>,
  words: Pick<BenchWords, 'quiz' | 'rule'>,
  language: LanguageTag,
): Issue {
  const { values } = issue;
  if (values === undefined) return issue;
  const name = (
    list: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[],
    id: string,
  ) => {
    const found = list.find((one) => one.id === id);
    return found === undefined ? id : speak(found.name, language).text;
  };
  const read = (key: string, value: string | number): string | number => {
    if (typeof value === 'number') return value;
    if (key === 'component') return name(scheme.components, value);
    if (key === 'reason') return name(scheme.exemptions, value);
    if (key === 'quiz') return words.quiz(language, value);
    if (key === 'rules') {
      const say: SayRule = (name, said) => words.rule(language, name, said);
      return ruleWords(value, { say, quiz: (id) => words.quiz(language, id) });
    }
    return key === 'end' ? sheetTime(value) : value;
  };
  const named = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, read(key, value)]));
  return { ...issue, values: named };
}
