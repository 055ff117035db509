import { expect, test } from 'vitest';
import { drawContest, slotsOf } from '#core/contest/paper.ts';
import { format, pool } from './builders.ts';

const all = (paper: { rounds: readonly (readonly (readonly string[])[])[]; reserve: readonly string[] }) => [
  ...paper.rounds.flat(2),
  ...paper.reserve,
];

test('draws as many as every round needs for its teams, each question once', () => {
  for (const teams of [2, 7, 12]) {
    const drawn = drawContest(format(), teams, pool(400), 's');
    if (!drawn.ok) throw new Error(drawn.error.code);
    const counts = drawn.value.rounds.map((lists) => lists.map((list) => list.length));
    expect(counts).toEqual([[2 * teams], [6], [teams, teams], [3 * teams], [2], [], [4]]);
    expect(new Set(all(drawn.value)).size).toBe(all(drawn.value).length);
    expect(drawn.value.reserve).toHaveLength(5);
  }
});

test('draws the same paper for a seed and another for another', () => {
  const [a, b, c] = ['s', 's', 't'].map((seed) => drawContest(format(), 4, pool(400), seed));
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
  expect(a).toMatchObject({ ok: true, value: { reserve: ['q-275', 'q-270', 'q-325', 'q-99', 'q-3'] } });
});

test('takes from what a round asks for and leaves the rest to the others', () => {
  const [first, ...others] = format().rounds;
  const rules = format({
    rounds: [
      first!,
      ...others,
      { ...first!, id: 'rare', from: { banks: ['a'], kinds: ['true-false'], tag: 'number' } },
    ],
  });
  const questions = pool(400);
  const drawn = drawContest(rules, 4, questions, 's');
  if (!drawn.ok) throw new Error(drawn.error.code);
  const rare = drawn.value.rounds[6]![0]!.map((id) => questions.find((one) => one.id === id)!);
  expect(rare).toHaveLength(8);
  for (const { bank, kind, tags } of rare)
    expect([bank, kind, tags]).toEqual(['a', 'true-false', ['number']]);
  expect(
    drawn.value.rounds[2]![0]!.every((id) => questions.find((one) => one.id === id)!.difficulty === 1),
  ).toBe(true);
});

test('says which round has too few questions', () => {
  expect(drawContest(format(), 4, pool(20), 's')).toMatchObject({
    ok: false,
    error: { code: 'E_CONTEST_TOO_FEW', values: { contest: 'county', count: expect.any(Number) } },
  });
  expect(slotsOf(format(), 4).reduce((sum, { count }) => sum + count, 0)).toBe(45);
});
