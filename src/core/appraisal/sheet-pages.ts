import { speak, type LanguageTag } from '#core/language/text.ts';
import type { GroupFigures } from './analysis.ts';
import { STEPS, monthFigures } from './analysis.ts';
import type { EvaluatedPerson, Evaluation } from './evaluate.ts';
import { asPercent } from './hundredths.ts';
import type { QuizFigures } from './item-analysis.ts';
import type { Cell } from './sheet.ts';
import { missingPeople } from './missing.ts';
import { inLanguages, mainLanguage } from './sheet-table.ts';
import type { BenchWords } from './sheet-words.ts';
import { namedRemark, sheetTime } from './sheet-words.ts';
import type { StudyItem } from './study-list.ts';
import type { WorkbookPage } from './workbook.ts';

type Rows = WorkbookPage['rows'];

/** More would only be a longer list of what few got wrong. */
const MOST_TO_STUDY = 200;

function titled(evaluation: Evaluation, words: BenchWords, key: string): Rows {
  return [{ kind: 'title', cells: [words.say(mainLanguage(evaluation.scheme), key)] }];
}

function headed({ scheme }: Evaluation, words: BenchWords, keys: readonly string[]): Rows {
  const cells = keys.map((key) => inLanguages(scheme, (language) => words.say(language, `columns.${key}`)));
  return [{ kind: 'head', cells }];
}

const lines = (rows: readonly (readonly Cell[])[]): Rows => rows.map((cells) => ({ kind: 'line', cells }));
const gap: Rows = [{ kind: 'note', cells: [] }];

/** Departments against their targets, then participation month by month. `most` of them have a page of their own. */
export function summaryRows(
  evaluation: Evaluation,
  { all, departments }: { readonly all: GroupFigures; readonly departments: readonly GroupFigures[] },
  words: BenchWords,
  most: number,
): Rows {
  const language = mainLanguage(evaluation.scheme);
  const steps = Array.from(
    { length: STEPS },
    (_, at) => `${at * 10}–${at === STEPS - 1 ? 100 : at * 10 + 9}`,
  );
  const keys = ['department', 'people', 'asked'];
  const aims = ['participation', 'target', 'reached', 'target', 'average', 'target'];
  const [head] = headed(evaluation, words, [...keys, ...aims]);
  const line = (figures: GroupFigures, name: string): readonly Cell[] => [
    ...[name, figures.people, figures.asked],
    ...(['participation', 'reached', 'average'] as const).flatMap((key) => [
      asPercent(figures[key]),
      figures.targets[key] ?? '',
    ]),
    ...(figures.distribution ?? steps.map(() => '')),
  ];
  return [
    ...titled(evaluation, words, 'pages.departments'),
    { kind: 'head', cells: [...(head?.cells ?? []), ...steps] },
    ...lines([
      line(all, words.say(language, 'all')),
      ...departments.map((group) => line(group, group.department)),
    ]),
    { kind: 'note', cells: [words.say(language, 'notes.few')] },
    ...pagelessRows(departments, most, language, words),
    ...gap,
    ...titled(evaluation, words, 'months'),
    ...headed(evaluation, words, ['month', 'people', 'attempts']),
    ...lines(monthFigures(evaluation).map(({ month, people, attempts }) => [month, people, attempts])),
  ];
}

/** From which department on there are no pages: what is not there has to be said. */
function pagelessRows(
  departments: readonly GroupFigures[],
  most: number,
  language: LanguageTag,
  words: BenchWords,
): Rows {
  const first = departments[most]?.department;
  if (first === undefined) return [];
  const page = words.say(language, 'pages.sheet');
  const left = departments.length - most;
  return [{ kind: 'note', cells: [words.say(language, 'notes.departments', { most, first, left, page })] }];
}

/** Who of the roster has not handed in, who handed in and is in no roster, with who might be meant, and what is wrong in it. */
export function missingRows(evaluation: Evaluation, words: BenchWords): Rows {
  const { strangers, matching, scheme } = evaluation;
  const language = mainLanguage(scheme);
  const reason = ({ exemption, roster }: EvaluatedPerson) => {
    const known = scheme.exemptions.find(({ id }) => id === exemption);
    return known === undefined ? (roster?.exemption ?? '') : speak(known.name, language).text;
  };
  const near = (number: string) =>
    (matching?.offers ?? [])
      .filter((offer) => offer.number === number)
      .map(({ to, why }) => {
        const who = [to.number, to.names[0], to.departments[0]].filter(Boolean).join(' ');
        return `${who} (${words.say(language, `near.${why}`)})`;
      })
      .join('\n');
  return [
    ...titled(evaluation, words, 'missing'),
    ...headed(evaluation, words, ['number', 'name', 'department', 'exemption']),
    ...lines(
      missingPeople(evaluation).map((person) => [
        ...[person.number, person.name, person.department, reason(person)],
      ]),
    ),
    ...gap,
    ...titled(evaluation, words, 'strangers'),
    ...headed(evaluation, words, ['number', 'name', 'department', 'near']),
    ...lines(strangers.map(({ number, name, department }) => [number, name, department, near(number)])),
    ...wrongRows(evaluation, words),
  ];
}

/** What was left out of the roster or is wrong in it: a sheet is signed by people who never saw the page. */
function wrongRows(evaluation: Evaluation, words: BenchWords): Rows {
  const { rosterIssues, scheme } = evaluation;
  const language = mainLanguage(scheme);
  if (rosterIssues.length === 0) return [];
  return [
    ...gap,
    ...titled(evaluation, words, 'rosterIssues'),
    ...headed(evaluation, words, ['number', 'name', 'department', 'remark']),
    ...lines(
      rosterIssues.map((issue) => {
        const { number = '', name = '', department = '' } = issue.values ?? {};
        const said = words.sentence(language, namedRemark(issue, scheme, words, language));
        return [String(number), String(name), String(department), said];
      }),
    ),
  ];
}

/** Every remark as a line of its own. */
export function remarkRows(evaluation: Evaluation, words: BenchWords): Rows {
  const { people, scheme } = evaluation;
  const language = mainLanguage(scheme);
  return [
    ...titled(evaluation, words, 'pages.remarks'),
    ...headed(evaluation, words, ['number', 'name', 'department', 'remark']),
    ...lines(
      people.flatMap(({ number, name, department, remarks }) =>
        remarks.map((issue) => {
          const said = words.sentence(language, namedRemark(issue, scheme, words, language));
          return [number, name, department, said];
        }),
      ),
    ),
  ];
}

/** Every attempt with the points its device stated, the points it was marked again with, and what became of it. */
export function attemptRows(evaluation: Evaluation, words: BenchWords): Rows {
  const { people, scheme } = evaluation;
  const language = mainLanguage(scheme);
  return [
    ...titled(evaluation, words, 'pages.attempts'),
    ...headed(evaluation, words, [
      ...['number', 'name', 'quiz', 'end', 'stated', 'marked', 'percent', 'level', 'verdict'],
    ]),
    ...lines(
      people.flatMap(({ number, name, attempts }) =>
        attempts.map(({ record, verdict }) => {
          const { marking, quiz, end, claimed, level } = record;
          const marked = marking.state === 'marked';
          return [
            ...[number, name, words.quiz(language, quiz), sheetTime(end), claimed],
            marked ? `${marking.points}/${marking.possible}` : '',
            marked ? marking.percent : '',
            ...[level, words.say(language, `verdict.${verdict}`)],
          ];
        }),
      ),
    ),
  ];
}

/** Quizzes with their reliability, then every question, the hardest of each quiz first. */
export function itemRows(evaluation: Evaluation, figures: readonly QuizFigures[], words: BenchWords): Rows {
  const language = mainLanguage(evaluation.scheme);
  const hundredths = (value: number | null) => (value === null ? '' : value / 100);
  return [
    ...titled(evaluation, words, 'pages.items'),
    ...headed(evaluation, words, ['quiz', 'attempts', 'mean', 'reliability']),
    ...lines(
      figures.map(({ quiz, attempts, mean, reliability }) => [
        ...[words.quiz(language, quiz), attempts, asPercent(mean), hundredths(reliability)],
      ]),
    ),
    ...gap,
    ...headed(evaluation, words, [
      'quiz',
      'id',
      'question',
      'times',
      'right',
      'open',
      'facility',
      'discrimination',
    ]),
    ...lines(
      figures.flatMap(({ quiz, items }) =>
        items.map(({ question, asked, right, open, facility, discrimination }) => [
          ...[words.quiz(language, quiz), question, words.question(language, question), asked, right, open],
          ...[asPercent(facility), hundredths(discrimination)],
        ]),
      ),
    ),
    { kind: 'note', cells: [words.say(language, 'notes.items')] },
  ];
}

/** What was missed most: what to study next year. */
export function studyRows(evaluation: Evaluation, list: readonly StudyItem[], words: BenchWords): Rows {
  const language = mainLanguage(evaluation.scheme);
  return [
    ...titled(evaluation, words, 'pages.study'),
    ...headed(evaluation, words, ['document', 'passage', 'quote', 'questions', 'times', 'missed', 'share']),
    ...lines(
      list.slice(0, MOST_TO_STUDY).map(({ passage, quote, questions, asked, missed, share }) => {
        const [document = '', place = ''] = passage.split('#');
        return [
          ...[words.document(language, document), place, quote, questions, asked, missed],
          asPercent(share),
        ];
      }),
    ),
    { kind: 'note', cells: [words.say(language, 'notes.study')] },
  ];
}
