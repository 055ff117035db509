import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { scriptRuns } from '#core/language/script-runs.ts';
import { issuesOfQuestions, type Mistake, type Question } from './questions.ts';

/** What a learner reads in one language while answering in another: the question, and the sentence with its gaps. */
const READ = ['prompt', 'text'] as const;

/**
 * What is asked is asked in one language. Whoever answers in a language the prompt quotes reads the answer in it, and
 * finds no option in the language it asks for; a word to be recognised stands in `word`, which is shown in another
 * language than the options whatever is learnt. Latin letters and digits may stand anywhere: no answer is in Latin.
 * Explanations are free: they are read after the answer.
 */
export function checkPrompts(library: Library): readonly Issue[] {
  return issuesOfQuestions(library, 'E_PROMPT_FOREIGN', foreign);
}

function foreign(question: Question): readonly Mistake[] {
  return READ.flatMap((field) =>
    Object.entries(textsOf(question[field])).flatMap(([language, text]) => {
      const [run] = scriptRuns({ text, language }).filter((part) => part.language !== language);
      return run === undefined ? [] : [{ field: `${field}.${language}`, found: run.text }];
    }),
  );
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, text]): readonly [string, string][] =>
      typeof text === 'string' ? [[language, text]] : [],
    ),
  );
}
