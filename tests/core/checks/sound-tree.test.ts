import { expect, test } from 'vitest';
import { CHECKS } from '#core/checks/checks.ts';
import { findings } from '../../support/content-tree.ts';

test.each(CHECKS)('%o finds nothing in a sound tree', async (check) => {
  expect(await findings([], check)).toEqual([]);
});
