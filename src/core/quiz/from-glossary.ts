import type { Glossary } from '#core/glossary/term.ts';
import type { LanguageTag, LocalText } from '#core/language/text.ts';
import type { Bank } from './bank.ts';
import { meaningQuestions, orderQuestions, pairQuestions, sameQuestions } from './word-rules.ts';
import { wordSet, type Phrases } from './word-set.ts';

/** The questions of a glossary, before anyone knows which version they are. */
export type WordBank = Omit<Bank, 'version'>;

/** Too few words to choose among are no quiz. */
const LEAST = 4;

/**
 * The questions that follow from a glossary by rule: the same word in another language, the word of a meaning, words and
 * meanings in pairs, and, where the words have an order, what is missing in it and the order itself. Ids are permanent
 * (`words-<glossary>-<term>-<rule>`), the same glossary gives the same questions on any device. `null` where it has too
 * few words that stand in every language.
 * @example wordBank(glossary, phrasesOf(locales))?.questions[0]?.id → 'words-seven-entries-offices-same'
 */
export function wordBank(glossary: Glossary, phrases: Phrases): WordBank | null {
  const set = wordSet(glossary, phrases);
  if (set.words.length < LEAST) return null;
  return {
    id: set.id,
    title: wordTitle(glossary, phrases),
    status: glossary.status,
    questions: [
      ...sameQuestions(set),
      ...meaningQuestions(set),
      ...orderQuestions(set),
      ...pairQuestions(set),
    ],
  };
}

/**
 * What the questions and the quiz of a glossary are called.
 * @example wordTitle(glossary, phrases).zh → '词语练习：“七进”'
 */
export function wordTitle({ title }: Pick<Glossary, 'title'>, phrases: Phrases): LocalText {
  const said = Object.entries(title).map(([language, text]) => [
    language,
    phrases[language]?.title.replace('{{set}}', () => text) ?? text,
  ]);
  return Object.fromEntries(said) as Record<LanguageTag, string>; // Entries of strings.
}
