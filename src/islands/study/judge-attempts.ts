import { dayOf } from '#core/cards/deck.ts';
import type { Entry } from '#core/ledger/entry.ts';
import type { Bank, BankReference } from '#core/quiz/bank.ts';
import { conditionsOf } from '#core/quiz/conditions.ts';
import type { Judged } from '#core/quiz/mistakes.ts';
import type { Question } from '#questions/models.ts';
import { loadViews, rulesOf } from '#questions/views.tsx';
import { fetchBuilt } from './sheets.ts';

/** The questions of published bank versions, by `bank@version`. */
export interface Shelf {
  readonly banks: ReadonlyMap<string, ReadonlyMap<string, Question>>;
  /** Whether every version that was wanted could be had. */
  readonly whole: boolean;
}

interface Reference {
  readonly id: string;
  readonly ver: string;
}

/** Fetches bank versions, each once, and the code of the kinds in them. Rejects where that code cannot be had. */
export async function fetchShelf(banksUrl: string, references: readonly Reference[]): Promise<Shelf> {
  const wanted = [...new Map(references.map(({ id, ver }) => [`${id}@${ver}`, { id, ver }])).entries()];
  const fetched = await Promise.all(
    wanted.map(async ([name, { id, ver }]) => {
      const bank = await fetchBuilt<Bank>(`${banksUrl}${id}/${ver}.json`);
      // Released: its kinds took it.
      const questions = (bank?.questions ?? []) as unknown as readonly Question[];
      return { name, had: bank !== null, questions };
    }),
  );
  await loadViews(fetched.flatMap(({ questions }) => questions));
  return {
    banks: new Map(
      fetched.map(({ name, questions }) => [name, new Map(questions.map((one) => [one.id, one]))]),
    ),
    whole: fetched.every(({ had }) => had),
  };
}

/** The bank versions an attempt was drawn from, without the schemas that the core's own way to say it would bring along. */
export function banksOf({ bank }: Pick<Entry, 'bank'>): readonly BankReference[] {
  return Array.isArray(bank) ? bank : [bank];
}

/**
 * Every answer of recorded attempts, judged by the very version it was given to; an open question counts as wrong.
 * Answers whose bank could not be had are left out.
 * @example judgedAnswers(entries, shelf).filter(({ right }) => !right)
 */
export function judgedAnswers(entries: readonly Entry[], { banks }: Shelf): readonly Judged[] {
  return entries.flatMap((entry) => {
    const { lang, to = lang, rules = {}, end, tz, ans } = entry;
    const conditions = conditionsOf(rules, lang, to);
    const references = banksOf(entry);
    return ans.flatMap(({ q, a }): readonly Judged[] => {
      const bank = references.find(({ id, ver }) => banks.get(`${id}@${ver}`)?.has(q));
      const question = bank && banks.get(`${bank.id}@${bank.ver}`)?.get(q);
      if (bank === undefined || question === undefined) return [];
      const { points, possible } = rulesOf(question).grade(question, a, conditions);
      const day = dayOf({ now: end, offset: tz });
      const { ask, answer } = conditions;
      return [{ kind: 'judged', q, bank, a, ask, answer, at: end, day, right: points === possible }];
    });
  });
}
