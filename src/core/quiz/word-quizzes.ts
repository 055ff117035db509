import type { Library } from '#core/documents/library.ts';
import type { Glossary } from '#core/glossary/term.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Bank } from './bank.ts';
import type { Blueprint } from './blueprint.ts';
import { wordBank, wordTitle } from './from-glossary.ts';
import { numbered } from './word-version.ts';
import { PHRASES, type Phrases } from './word-set.ts';

/** A glossary with the questions that follow from it and the quiz over them. */
export interface WordQuiz {
  readonly glossary: Glossary;
  readonly bank: Bank;
  readonly blueprint: Blueprint;
}

/** After every quiz that was written. */
const ORDER = 1000;
const COUNT = 10;
const PASS_MARK = 60;

/**
 * The quizzes nobody has to write: one for each glossary with words enough.
 * @example wordQuizzes(library).map(({ bank }) => bank.id) → ['words-seven-entries', …]
 */
export function wordQuizzes(
  library: Pick<Library, 'glossaries' | 'locales' | 'releases'>,
): readonly WordQuiz[] {
  const phrases = phrasesOf(library.locales);
  return library.glossaries.flatMap((glossary) => {
    const made = wordBank(glossary, phrases);
    if (made === null) return [];
    const bank = numbered(made, glossary, library.releases);
    const blueprint: Blueprint = {
      id: bank.id,
      order: ORDER + glossary.order,
      title: wordTitle(glossary, phrases),
      banks: [bank.id],
      count: Math.min(COUNT, bank.questions.length),
      mode: 'practice',
      feedback: 'at-once',
      passMark: PASS_MARK,
      about: { glossary: glossary.id },
    };
    return [{ glossary, bank, blueprint }];
  });
}

/** The sentences of the languages that have them all; the content check names what is missing in the others. */
function phrasesOf(locales: Library['locales']): Phrases {
  const whole = Object.entries(locales).flatMap(([language, areas]) => {
    const found = PHRASES.map((phrase) => [phrase, areas.words?.[phrase]] as const);
    return found.every(([, text]) => typeof text === 'string')
      ? [[language, Object.fromEntries(found)] as const]
      : [];
  });
  // Every phrase is a string: looked at one by one above.
  return Object.fromEntries(whole) as Readonly<Record<LanguageTag, Phrases[LanguageTag]>>;
}
