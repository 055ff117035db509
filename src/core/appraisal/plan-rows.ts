import type { LanguageTag } from '#core/language/text.ts';
import { speak } from '#core/language/text.ts';
import type { Evaluation } from './evaluate.ts';
import type { Plan } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import type { Cell } from './sheet.ts';
import { inLanguages, mainLanguage } from './sheet-table.ts';
import type { BenchWords } from './sheet-words.ts';
import type { WorkbookPage } from './workbook.ts';

const FIGURES = ['due', 'onTime', 'late', 'owed'] as const;

/**
 * Plan against done: one line a person, one column a quiz of the plan, as of the evaluation's day. A table for each plan
 * the scheme names; somebody exempt from it has an empty line.
 */
export function planRows(evaluation: Evaluation, words: BenchWords): WorkbookPage['rows'] {
  const { scheme, plans, day } = evaluation;
  const language = mainLanguage(scheme);
  return [
    { kind: 'title', cells: [words.say(language, 'pages.plan')] },
    { kind: 'note', cells: [words.say(language, 'period', { ...scheme.period, day })] },
    ...plans.flatMap((plan) => [
      { kind: 'title' as const, cells: [speak(plan.title, language).text] },
      { kind: 'head' as const, cells: headOf(plan, evaluation, words, language) },
      ...linesOf(plan, evaluation, words, language).map((cells) => ({ kind: 'line' as const, cells })),
      { kind: 'note' as const, cells: [] },
    ]),
  ];
}

function headOf(
  plan: Plan,
  { scheme }: Evaluation,
  words: BenchWords,
  language: LanguageTag,
): readonly Cell[] {
  const named = ['number', 'name', 'department', ...FIGURES].map((key) =>
    inLanguages(scheme, (each) => words.say(each, `columns.${key}`)),
  );
  const quizzes = plan.parts.flatMap(({ title, until, pass }) =>
    pass.map((quiz) =>
      [
        speak(title, language).text,
        words.quiz(language, quiz),
        words.say(language, 'columns.by', { day: until }),
      ].join('\n'),
    ),
  );
  return [...named, ...quizzes];
}

function linesOf(
  plan: Plan,
  { scheme, people }: Evaluation,
  words: BenchWords,
  language: LanguageTag,
): readonly (readonly Cell[])[] {
  const at = scheme.components.findIndex((one) => one.kind === 'plan' && one.plan === plan.id);
  return people.map(({ number, name, department, components }) => {
    const state = components[at]?.plan ?? null;
    return [number, name, department, ...(state === null ? [] : cellsOf(state, words, language))];
  });
}

function cellsOf({ tasks, due, done, late }: PlanState, words: BenchWords, language: LanguageTag): Cell[] {
  return [
    ...[due, done, late, due - done - late],
    ...tasks.map(({ state, day }) => words.say(language, `tasks.${state}`, { day: day ?? '' })),
  ];
}
