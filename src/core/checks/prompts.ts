import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import { scriptRuns } from '#core/language/script-runs.ts';
import type { Bank } from '#core/quiz/bank.ts';

type Question = Bank['questions'][number];

/** What a learner reads in one language while answering in another: the question, and the sentence with its gaps. */
const READ = ['prompt', 'text'] as const;

/**
 * What is asked is asked in one language. Whoever answers in a language the prompt quotes reads the answer in it, and
 * finds no option in the language it asks for; a word to be recognised stands in `word`, which is shown in another
 * language than the options whatever is learnt. Latin letters and digits may stand anywhere: no answer is in Latin.
 * Explanations are free: they are read after the answer.
 */
export function checkPrompts(library: Library): readonly Issue[] {
  return library.banks
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      foreign(question).map(({ field, found }) => ({
        code: 'E_PROMPT_FOREIGN' as const,
        ...locate(library.places, question, field),
        values: { id: question.id, found },
      })),
    );
}

interface Foreign {
  readonly field: string;
  readonly found: string;
}

function foreign(question: Question): readonly Foreign[] {
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
