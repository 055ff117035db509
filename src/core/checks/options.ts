import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';
import type { Bank } from '#core/quiz/bank.ts';

const COUNT = 4;

/** A question with options has four, no two alike in any language, and its answer among them. */
export function checkOptions(library: Library): readonly Issue[] {
  const languages = library.languages.map(({ tag }) => tag);
  return library.banks
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      mistakes(question, languages).map((found) => ({
        code: 'E_OPTION' as const,
        ...locate(library.places, question, found.startsWith('answer') ? 'answer' : 'options'),
        values: { id: question.id, found },
      })),
    );
}

function mistakes(question: Bank['questions'][number], languages: readonly string[]): readonly string[] {
  const { options, answer } = question;
  // Kinds of question without options have nothing to check here.
  if (options === undefined) return [];
  if (!Array.isArray(options)) return ['options: ∅'];
  const list = options.map(
    (option: unknown) => new Map<string, unknown>(isObject(option) ? Object.entries(option) : []),
  );
  const column = (key: string) =>
    list.map((option) => option.get(key)).filter((value) => value !== undefined);
  const ids = column('id');
  return [
    ...(options.length === COUNT ? [] : [`${options.length} ≠ ${COUNT}`]),
    ...['id', ...languages].flatMap((key) =>
      repeated(column(key)).map((text) => `${key}: ${text} = ${text}`),
    ),
    ...(ids.some((id) => id === answer) ? [] : [`answer: ${typeof answer === 'string' ? answer : '∅'}`]),
  ];
}

function repeated(values: readonly unknown[]): readonly string[] {
  const texts = values.map((value) => String(value).trim());
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
