import type { BenchWords } from '#core/appraisal/sheet-words.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { speak } from '#core/language/text.ts';
import type { Translate } from './translate.ts';

type Texts = Readonly<Record<string, Readonly<Record<LanguageTag, string>>>>;

/** What a workbook names: titles of quizzes, names of documents, the words of questions, each by id and language. */
export interface NamedThings {
  readonly quizzes: Texts;
  readonly documents: Texts;
  readonly questions: Texts;
  /** Languages whose first column stands on the right. */
  readonly rightToLeft: readonly LanguageTag[];
}

/**
 * The words of a workbook out of the interface texts, areas `sheet`, `rules` and `issues`: the same for the page and the terminal.
 * @example workbook({ evaluation, banks, words: sheetWords((tag) => translator(site.locales, tag), things) })
 */
export function sheetWords(speakIn: (language: LanguageTag) => Translate, things: NamedThings): BenchWords {
  const named = (texts: Texts, language: LanguageTag, id: string) => {
    const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
    return text === undefined ? id : speak(text, language).text;
  };
  return {
    say: (language, key, values) => speakIn(language)(`sheet:${key}`, values),
    rule: (language, key, values) => speakIn(language)(`rules:${key}`, values),
    sentence: (language, { code, file = '', line = 0, values = {} }) =>
      speakIn(language)(`issues:${code}`, { file, line, ...values }),
    quiz: (language, id) => named(things.quizzes, language, id),
    document: (language, id) => named(things.documents, language, id),
    question: (language, id) => named(things.questions, language, id),
    rightToLeft: (language) => things.rightToLeft.includes(language),
  };
}
