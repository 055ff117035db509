import { expect, test } from 'vitest';
import { checkBlueprints } from '#core/checks/blueprints.ts';
import { findings } from '../../support/content-tree.ts';

const FILE = 'content/quizzes/village.yaml';

test('finds a quiz whose bank does not exist', async () => {
  expect(await findings([[FILE, 'bank: village', 'bank: town']], checkBlueprints)).toEqual([
    `E_BANK_UNKNOWN ${FILE}:4`,
  ]);
});

test('finds a quiz that wants more questions than its bank has', async () => {
  expect(await findings([[FILE, 'count: 2', 'count: 3']], checkBlueprints)).toEqual([
    `E_BLUEPRINT_TOO_FEW ${FILE}:5`,
  ]);
});
