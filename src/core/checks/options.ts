import type { Library } from '#core/documents/library.ts';
import type { Issue } from '#core/issue.ts';
import { issuesOfQuestions, type Mistake, type Question } from './questions.ts';

/** What is chosen from, by kind: the fields that are one list together, and how many the first of them has. */
const LISTS: Readonly<Record<string, readonly { fields: readonly string[]; least: number; most: number }[]>> =
  {
    'single-choice': [{ fields: ['options'], least: 4, most: 4 }],
    'multiple-choice': [{ fields: ['options'], least: 4, most: 6 }],
    'true-false': [{ fields: ['reasons'], least: 3, most: 4 }],
    // `pairs` are told apart by their right sides among all right sides, and by their left sides among themselves.
    matching: [
      { fields: ['pairs', 'extra'], least: 3, most: 6 },
      { fields: ['pairs.left'], least: 3, most: 6 },
    ],
    ordering: [{ fields: ['items'], least: 3, most: 7 }],
    cloze: [{ fields: ['words'], least: 2, most: 8 }],
  };

/** A question has as many options as its kind wants, no two alike in any language, and its answer among them. */
export function checkOptions(library: Library): readonly Issue[] {
  const languages = library.languages.map(({ tag }) => tag);
  return issuesOfQuestions(library, 'E_OPTION', (question) => [
    ...mistakes(question, languages),
    ...strays(question),
  ]);
}

function mistakes(question: Question, languages: readonly string[]): readonly Mistake[] {
  return (LISTS[question.kind] ?? []).flatMap(({ fields, least, most }) => {
    const [field = ''] = (fields[0] ?? '').split('.');
    const count = entries(question, field).length;
    const wanted = least === most ? `${least}` : `${least}–${most}`;
    const list = fields.flatMap((one) => texts(question, one));
    const column = (key: string) => list.map((one) => one[key]).filter((value) => value !== undefined);
    return [
      ...(count >= least && count <= most ? [] : [`${count} ≠ ${wanted}`]),
      ...['id', ...languages].flatMap((key) =>
        repeated(column(key)).map((text) => `${key}: ${text} = ${text}`),
      ),
    ].map((found) => ({ field, found }));
  });
}

/** An answer that is none of the options. */
function strays(question: Question): readonly Mistake[] {
  if (question.kind !== 'single-choice' && question.kind !== 'multiple-choice') return [];
  const { answer } = question;
  const ids = entries(question, 'options').map(({ id }) => id);
  const wanted: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return wanted
    .filter((one) => !ids.includes(one))
    .map((one) => ({ field: 'answer', found: `answer: ${typeof one === 'string' ? one : '∅'}` }));
}

function entries(question: Question, field: string): readonly Readonly<Record<string, unknown>>[] {
  const list = question[field];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The entries of a list with their texts beside the id; a pair's stand one level deeper. */
function texts(question: Question, path: string): readonly Readonly<Record<string, unknown>>[] {
  const [field = '', side = 'right'] = path.split('.');
  return entries(question, field).map((entry) => {
    const text = entry[side];
    return isRecord(text) ? { ...text, ...(side === 'right' && { id: entry.id }) } : entry;
  });
}

function repeated(values: readonly unknown[]): readonly string[] {
  const words = values.map((value) => String(value).trim());
  return [...new Set(words.filter((text, index) => words.indexOf(text) !== index))];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
