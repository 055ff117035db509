import { expect, test } from 'vitest';
import { TEAMS } from '#core/contest/format.ts';
import { drawContest } from '#core/contest/paper.ts';
import { CONVENTION_SHAPE } from '#core/convention/convention.ts';
import { CHECKS } from '#core/checks/checks.ts';
import { progressOf } from '#core/documents/progress.ts';
import { ISSUE_CODES } from '#core/issue.ts';
import { readLibrary } from '#library/read-library.ts';
import { QUESTION_MODELS } from '#questions/models.ts';
import { contentReport } from '../../src/cli/content-report.ts';
import { checkQuestions } from '../../src/cli/check-questions.ts';

const { library, issues } = await readLibrary('.');
const messages = library.locales.zh?.issues ?? {};

test('every file of content and locales can be read', () => {
  expect(contentReport(issues, library, messages)).toMatch(/^内容没有问题/);
});

test.each([...CHECKS, checkQuestions])('%o finds nothing in the content', (check) => {
  expect(contentReport(check(library), library, messages)).toMatch(/^内容没有问题/);
});

test('the five documents stand in their published order', () => {
  const published = ['maqin-school', 'gonghe-county', 'chengbei-bureau', 'term-explanations', 'karamagai-town'];
  const slugs = library.documents.map(({ slug }) => slug);
  expect(slugs.filter((slug) => published.includes(slug))).toEqual(published);
});

test('the village rules have 84 characters', () => {
  const lines = library.convention.couplets.flatMap(({ texts }) => texts.zh?.lines ?? []);
  expect(lines).toHaveLength(CONVENTION_SHAPE.couplets * CONVENTION_SHAPE.lines);
  expect([...lines.join('')]).toHaveLength(84);
});

test('the usual contest can be held with any number of teams, whatever the seed', () => {
  const pool = library.banks.flatMap(({ id: bank, questions }) => questions.map((one) => ({ ...one, bank })));
  for (const format of library.contests) {
    for (let teams: number = TEAMS.least; teams <= TEAMS.most; teams++) {
      for (const seed of ['a', 'b', 'c']) {
        expect(drawContest(format, teams, pool, seed).ok, `${format.id} with ${teams} teams`).toBe(true);
      }
    }
  }
});

test('each of the quizzes, eight at least, can draw its questions', () => {
  expect(library.blueprints.length).toBeGreaterThanOrEqual(8);
  for (const { id, banks, count } of library.blueprints) {
    const questions = library.banks.filter((bank) => banks.includes(bank.id)).flatMap((bank) => bank.questions);
    expect(questions.length, id).toBeGreaterThanOrEqual(count);
  }
});

test('at least 250 questions are written, of every kind and every difficulty', () => {
  const written = library.banks.flatMap(({ questions }) => questions);
  const kinds = Map.groupBy(written, ({ kind }) => kind);

  expect(written.length).toBeGreaterThanOrEqual(250);
  expect([...kinds.keys()].sort()).toEqual(Object.keys(QUESTION_MODELS).sort());
  for (const [kind, same] of kinds) {
    expect(new Set(same.map(({ difficulty }) => difficulty)).size, kind).toBe(3);
  }
});

test('the right answers of a bank are spread over the letters', () => {
  for (const { id, questions } of library.banks) {
    const single = questions.filter(({ kind }) => kind === 'single-choice');
    const counts = Map.groupBy(single, (question) => question.answer);
    const most = Math.max(0, ...[...counts.values()].map((same) => same.length));
    expect(most, id).toBeLessThanOrEqual(Math.ceil(single.length / 2));
  }
});

test('every code of an issue has its text in every language', () => {
  for (const { tag } of library.languages) {
    const texts = library.locales[tag]?.issues ?? {};
    expect(ISSUE_CODES.filter((code) => typeof texts[code] !== 'string'), tag).toEqual([]);
  }
});

test('every translated passage says which original it was made from', () => {
  for (const document of library.documents) {
    for (const tag of Object.keys(document.translations)) {
      expect(progressOf(document, tag), `${document.slug}/${tag}`).toMatchObject({ unstamped: 0, stale: 0 });
    }
  }
});
