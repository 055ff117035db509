import type { Glossary, Term } from '#core/glossary/term.ts';
import { answerKey } from '#core/language/answer-key.ts';
import { ORIGINAL, type LanguageTag, type LocalText } from '#core/language/text.ts';

/** The sentences the questions are asked in, by language: `locales/<tag>/words.json`. */
export const PHRASES = [
  'title',
  'same',
  'sameWhy',
  'means',
  'meansWhy',
  'missing',
  'missingWhy',
  'order',
  'orderWhy',
  'pairs',
  'pairsWhy',
] as const;
export type Phrase = (typeof PHRASES)[number];
export type Phrases = Readonly<Record<LanguageTag, Readonly<Record<Phrase, string>>>>;

/** A term with what the rules need of it, in every language of the set. */
export interface Word {
  readonly id: string;
  readonly passage: string;
  readonly quote: string;
  readonly term: LocalText;
  readonly meaning: LocalText;
  /** The term as answers are compared: what is alike here is one word, however it is spelt. */
  readonly keys: LocalText;
  /** Whether the meaning says the term itself, which would give it away. */
  readonly tells: boolean;
}

/** A glossary as the rules see it. */
export interface WordSet {
  /** Of the bank. */
  readonly id: string;
  readonly title: LocalText;
  readonly ordered: boolean;
  readonly words: readonly Word[];
  /** A sentence in each language of the set; its placeholders are filled in with the same language's texts. */
  say(phrase: Phrase, values: Readonly<Record<string, LocalText>>): LocalText;
}

/**
 * The words of a glossary that stand in every language most of them stand in, each another word in each language. A
 * language without the sentences to ask in is left out, and falls back to the original as everywhere.
 * @example wordSet(glossary, phrases).words.length
 */
export function wordSet(glossary: Glossary, phrases: Phrases): WordSet {
  const languages = languagesOf(glossary, phrases);
  const whole = glossary.terms.filter(({ texts }) => languages.every((language) => language in texts));
  return {
    id: `words-${glossary.id}`,
    title: glossary.title,
    ordered: glossary.ordered,
    words: distinct(whole.map((term) => wordOf(term, languages))),
    say: (phrase, values) =>
      inEach(languages, (language) => fill(phrases[language]?.[phrase] ?? '', values, language)),
  };
}

// The texts' own order, the original first.
function languagesOf({ title, terms }: Glossary, phrases: Phrases): readonly LanguageTag[] {
  const half = terms.length / 2;
  return Object.keys({ [ORIGINAL]: '', ...title }).filter(
    (language) =>
      language in phrases &&
      (language === ORIGINAL || terms.filter(({ texts }) => language in texts).length > half),
  );
}

function wordOf({ id, passage, quote, texts }: Term, languages: readonly LanguageTag[]): Word {
  const term = inEach(languages, (language) => texts[language]?.term ?? '');
  const meaning = inEach(languages, (language) => texts[language]?.definition ?? '');
  const keys = inEach(languages, (language) => answerKey(language, term[language] ?? ''));
  const tells = languages.some((language) =>
    answerKey(language, meaning[language] ?? '').includes(keys[language] ?? ''),
  );
  return { id, passage, quote, term, meaning, keys, tells };
}

// Two terms that one language calls alike cannot stand beside each other in any question, nor two meanings.
function distinct(words: readonly Word[]): readonly Word[] {
  const seen = new Set<string>();
  return words.filter(({ keys, meaning }) => {
    const own = [keys, meaning].flatMap((texts, kind) =>
      Object.entries(texts).map(([language, text]) => `${kind} ${language} ${text}`),
    );
    const fresh = own.every((one) => !seen.has(one));
    if (fresh) for (const one of own) seen.add(one);
    return fresh;
  });
}

function inEach(languages: readonly LanguageTag[], text: (language: LanguageTag) => string): LocalText {
  return Object.fromEntries(languages.map((language) => [language, text(language)]));
}

function fill(sentence: string, values: Readonly<Record<string, LocalText>>, language: LanguageTag): string {
  const said = sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    return value?.[language] ?? value?.[ORIGINAL] ?? '';
  });
  // A definition ends with its own stop; one that follows it is one too many.
  return said.replace(/[。.།]{2,}$/u, (stops) => stops.slice(0, 1));
}
