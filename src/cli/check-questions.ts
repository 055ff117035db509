import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import type { Bank } from '#core/quiz/bank.ts';
import type { QuestionModel } from '#core/quiz/question.ts';
import { QUESTION_MODELS } from '#questions/models.ts';

const MODELS: ReadonlyMap<string, QuestionModel> = new Map<string, QuestionModel>(
  Object.entries(QUESTION_MODELS),
);

/** What the kinds of question themselves refuse. It lives here because the core does not know the kinds. */
export function checkQuestions(library: Library): readonly Issue[] {
  return library.banks.flatMap(({ questions }) =>
    questions.flatMap((question) => refusals(library, question)),
  );
}

function refusals(library: Library, question: Bank['questions'][number]): readonly Issue[] {
  const report = (field: string, found: string, expected: string): Issue => ({
    code: 'E_FIELD',
    ...locate(library.places, question, field),
    values: { field: `${question.id} ${field}`, found, expected },
  });
  const model = MODELS.get(question.kind);
  if (model === undefined) return [report('kind', question.kind, [...MODELS.keys()].join(' / '))];
  const read = model.question.safeParse(question);
  if (read.success) return [];
  return (
    read.error.issues
      .map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
      // Too few options and a wrong answer of theirs are named more plainly by the check of options.
      .filter(({ field }) => question.kind !== 'single-choice' || !['options', 'answer'].includes(field))
      .map(({ field, message }) => report(field, '…', message))
  );
}
