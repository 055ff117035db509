import { expect, test } from 'vitest';
import { checkContests } from '#core/checks/contests.ts';
import { brief, readTree, SOUND_TREE } from '../../support/content-tree.ts';

const FILE = 'content/contests/village.yaml';
const race = (id: string) =>
  `{ id: ${id}, kind: race, title: { zh: 抢答 }, questions: 1, points: 10, minus: 10, seconds: 20, buzzSeconds: 10, early: bar, passOn: false }`;
const CONTEST = `id: village
order: 1
title: { zh: 村里竞赛 }
teams: 4
base: 100
banks: [village]
together: 5
rounds:
  - ${race('race')}
tieBreak: ${race('tie-break')}
reserve: 0
`;

async function found(from: string, to: string) {
  const { library, issues } = await readTree({ ...SOUND_TREE, [FILE]: CONTEST.replace(from, to) });
  return [...issues, ...checkContests(library)].map(brief);
}

test('finds nothing wrong in a contest that its bank can fill', async () => {
  expect(await found('', '')).toEqual([]);
});

test('finds a bank that does not exist, by its line', async () => {
  expect(await found('[village]', '[village, nowhere]')).toEqual([`E_CONTEST_BANK ${FILE}:6`]);
});

test('finds a round, a tie-break or a reserve with too few questions, by its line', async () => {
  expect(await found('questions: 1', 'questions: 60')).toEqual([`E_CONTEST_TOO_FEW ${FILE}:9`]);
  expect(await found('reserve: 0', 'reserve: 9')).toEqual([`E_CONTEST_TOO_FEW ${FILE}:11`]);
});

test('finds a field that is wrong, by its line', async () => {
  expect(await found('teams: 4', 'teams: 13')).toEqual([`E_FIELD ${FILE}:4`]);
});
