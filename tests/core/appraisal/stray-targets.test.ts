import { expect, test } from 'vitest';
import { strayTargets } from '#core/appraisal/stray-targets.ts';
import { rosterOf, rosterPerson, scheme, sheetOf } from './bench-builders.ts';

const aimed = (...names: readonly string[]) =>
  scheme({ targets: { departments: names.map((name) => ({ name, average: 80 })) } });

test('a target of a department in which nobody is, is told with the departments there are', async () => {
  const roster = rosterOf(
    rosterPerson('007', '卓玛'),
    rosterPerson('008', '张三', { departments: ['财务科'] }),
  );
  const sheet = await sheetOf([], { roster, scheme: aimed(' 办 公 室', '财务课') });
  expect(strayTargets(sheet)).toEqual([
    { code: 'E_SCHEME_DEPARTMENT', values: { found: '财务课', known: '办公室 · 财务科' } },
  ]);
});

test('while there is nobody, nothing is told of targets', async () => {
  expect(strayTargets(await sheetOf([], { scheme: aimed('财务课') }))).toEqual([]);
});
