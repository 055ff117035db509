import { questionIds } from '#core/quiz/word-rules.ts';

/**
 * The word each question is about: what written ones are known to be about, and the questions that follow from the
 * words themselves.
 * @example wordByQuestion(wordOf, Object.keys(terms)).get('words-seven-entries-offices-same') → 'seven-entries#offices'
 */
export function wordByQuestion(
  wordOf: Readonly<Record<string, string>>,
  words: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(wordOf));
  for (const id of words) {
    const [glossary = '', term = ''] = id.split('#');
    for (const question of questionIds(glossary, term)) found.set(question, id);
  }
  return found;
}
