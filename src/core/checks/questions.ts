import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import type { Bank } from '#core/quiz/bank.ts';

export type Question = Bank['questions'][number];

/** What is wrong with a question: the path of the field, and what stands there. */
export interface Mistake {
  readonly field: string;
  readonly found: string;
}

/**
 * An issue for each mistake in the questions of all banks, with its place in the file.
 * @example issuesOfQuestions(library, 'E_OPTION', mistakesInOptions)
 */
export function issuesOfQuestions(
  { banks, places }: Library,
  code: 'E_OPTION' | 'E_PROMPT_FOREIGN',
  mistakesIn: (question: Question) => readonly Mistake[],
): readonly Issue[] {
  return banks
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      mistakesIn(question).map(({ field, found }) => ({
        code,
        ...locate(places, question, field),
        values: { id: question.id, found },
      })),
    );
}
