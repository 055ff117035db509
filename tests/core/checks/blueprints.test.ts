import { expect, test } from 'vitest';
import { checkBlueprints } from '#core/checks/blueprints.ts';
import { findings } from '../../support/content-tree.ts';

const FILE = 'content/quizzes/village.yaml';

test('finds a quiz whose bank does not exist', async () => {
  expect(await findings([[FILE, '[village]', '[town]']], checkBlueprints)).toEqual([
    `E_BANK_UNKNOWN ${FILE}:4`,
  ]);
});

test('finds a quiz that wants more questions than its bank has', async () => {
  expect(await findings([[FILE, 'count: 2', 'count: 3']], checkBlueprints)).toEqual([
    `E_BLUEPRINT_TOO_FEW ${FILE}:5`,
  ]);
});

test('finds a mix for which a seed might leave too few questions', async () => {
  const mix = (parts: string) => findings([[FILE, 'count: 2', `count: 2\nmix: ${parts}`]], checkBlueprints);

  expect(await mix('[{ count: 2, difficulty: 1 }]')).toEqual([]);
  expect(await mix('[{ count: 1, difficulty: 3 }]')).toEqual([`E_BLUEPRINT_TOO_FEW ${FILE}:6`]);
  expect(await mix('[{ count: 1, difficulty: 1 }, { count: 1, tag: number }]')).toEqual([]);
});
