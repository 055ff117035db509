import type { Bank } from '#core/quiz/bank.ts';
import { asReferences } from '#core/quiz/bank-references.ts';
import { rulesOf, type Blueprint } from '#core/quiz/blueprint.ts';
import { conditionsOf } from '#core/quiz/conditions.ts';
import { drawPaper, questionRandom } from '#core/quiz/paper.ts';
import { bankSha } from '#core/quiz/published-bank.ts';
import type { Learner } from '#core/ledger/entry.ts';
import type { PaperAttempt } from '#core/sitting/paper-attempt.ts';
import { asksAcross } from '#questions/asks-across.ts';
import { modelOf, readQuestions } from '#questions/models.ts';
import { paperQuestion, type PaperQuestion } from '#questions/on-paper.ts';

/** The versions of a paper: neighbours get different ones. */
export const VERSIONS = ['A', 'B'] as const;
export type Version = (typeof VERSIONS)[number];

/** One question of a version in one or two languages, with its right answer as it is written. */
export interface Asked {
  readonly id: string;
  readonly kind: string;
  /** In the language of the sheet. */
  readonly own: PaperQuestion;
  /** The same in a second language; null where the sheet has one. */
  readonly beside: PaperQuestion | null;
  readonly right: string;
}

/** What a sheet is drawn from. */
export interface PaperSource {
  readonly blueprint: Blueprint;
  readonly banks: readonly Bank[];
  /** The sitting's own: nobody can know its papers before it is opened. */
  readonly sitting: string;
}

/**
 * A version of the paper: the quiz's own blueprint with a seed of the sitting and the version.
 * @example drawVersion({ blueprint, banks, sitting: desk.id }, 'A', 'ug', 'zh').length → 20
 */
export function drawVersion(
  source: PaperSource,
  version: Version,
  language: string,
  second: string | null,
): readonly Asked[] {
  const { blueprint, banks } = source;
  const questions = new Map(banks.flatMap(readQuestions).map((question) => [question.id, question]));
  const rules = rulesOf(blueprint);
  const seed = seedOf(source, version);
  const paper = drawPaper({ ...rules, id: blueprint.id }, [...questions.values()], seed);
  return paper.questions.flatMap((id): readonly Asked[] => {
    const question = questions.get(id);
    if (question === undefined) return [];
    const inLanguage = (tongue: string) =>
      paperQuestion(question, conditionsOf(rules, tongue, tongue), questionRandom(paper, id));
    const own = inLanguage(language);
    const conditions = conditionsOf(rules, language, language);
    const key = modelOf(question).key(question, conditions) as Parameters<PaperQuestion['write']>[0]; // JSON
    const beside = second === null || asksAcross(question) ? null : inLanguage(second);
    return [{ id, kind: question.kind, own, beside, right: own.write(key) }];
  });
}

/** Random enough that nobody prints it beforehand; the same for every print of one sitting. */
export function seedOf({ sitting }: Pick<PaperSource, 'sitting'>, version: Version): string {
  return `${sitting.slice(0, 16)}-${version}`;
}

/**
 * What somebody wrote, as it is recorded; or the places of answers that cannot be read.
 * @example attemptOf(source, 'A', 'zh', learner, asked, ['B', 'AC', …])
 */
export function attemptOf(
  source: PaperSource,
  version: Version,
  lang: string,
  learner: Learner,
  asked: readonly Asked[],
  written: readonly string[],
): PaperAttempt | readonly number[] {
  const read = asked.map(({ id, own }, at) => ({ q: id, a: own.read(written[at] ?? '') }));
  const wrong = read.flatMap(({ a }, at) => (a === undefined ? [at] : []));
  if (wrong.length > 0) return wrong;
  const bank = asReferences(source.banks.map((one) => ({ id: one.id, ver: one.version, sha: bankSha(one) })));
  const ans = read.map(({ q, a }) => ({ q, a: a ?? null }));
  return {
    learner,
    bank,
    rules: rulesOf(source.blueprint),
    seed: seedOf(source, version),
    version,
    lang,
    ans,
  };
}
