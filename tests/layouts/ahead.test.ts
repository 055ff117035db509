import { describe, expect, it } from 'vitest';
import { unpackPool } from '#core/quiz/packed-pool.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import { aheadOf } from '#layouts/ahead.ts';
import { sheetPath } from '#layouts/bank-sheets.ts';
import { site } from '#library/site.ts';

const banksOf = (ids: readonly string[]) =>
  ids.flatMap((id) => site.releases.filter(({ bank }) => bank.id === id).slice(-1)).map(({ bank }) => bank);

describe('what a page draws its paper from before its island is awake', () => {
  it.each(site.blueprints.map((quiz) => [quiz.id, quiz] as const))(
    'gives the very paper the island will draw: %s',
    (_, quiz) => {
      const banks = banksOf(quiz.banks);
      const questions = banks.flatMap((bank) => bank.questions);
      const { draw, pool, kinds } = aheadOf(quiz, banks);
      const places = unpackPool(pool);
      const kindOf = (place: number) => kinds[places[place]?.kind ?? -1];
      expect(questions.map((_, place) => kindOf(place))).toEqual(questions.map(({ kind }) => kind));
      for (const seed of ['k3v9', 'a', '0f0f0f0f']) {
        const ahead = drawPaper(draw, places, seed).questions.map((place) => questions[Number(place)]?.id);
        expect(ahead).toEqual(drawPaper(draw, questions, seed).questions);
      }
    },
  );

  it('says of each question what the mix of the quiz asks for, and no more', () => {
    const quiz = site.blueprints.find(({ id }) => id === 'exam');
    if (quiz === undefined) throw new Error('there is no exam');
    const banks = banksOf(quiz.banks);
    const keys = (mix: NonNullable<typeof quiz.mix>) => Object.keys(aheadOf({ ...quiz, mix }, banks).pool);
    expect(keys([{ count: 2, difficulty: 1 }])).toEqual(['kinds', 'levels']);
    expect(keys([{ count: 2, tag: 'number' }])).toEqual(['kinds', 'tags']);
  });
});

describe('where the questions of several banks lie', () => {
  it('has another name as soon as one bank has another version or another place', () => {
    const [one, two, three] = [{ sha: 'a' }, { sha: 'b' }, { sha: 'c' }];
    const names = [[one, two], [two, one], [one, three], [one]].map((banks) => sheetPath(banks, 'zh'));
    expect(new Set(names).size).toBe(4);
    expect(sheetPath([one, two], 'ug')).not.toBe(names[0]);
  });
});
