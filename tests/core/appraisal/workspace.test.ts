import { expect, test } from 'vitest';
import { EMPTY_DESK, readDesk } from '#core/appraisal/workspace.ts';
import { scheme } from './bench-builders.ts';

const roster = {
  file: 'R.csv',
  rows: [['007', '卓玛']],
  columns: { heading: -1, number: 0, names: [1], departments: [], exemption: null, entered: {} },
  confirmed: true,
};
const desk = { ...EMPTY_DESK, roster, scheme: scheme(), asOf: 'end' as const };

test('what was kept is taken up as it was', () => {
  expect(readDesk(desk)).toEqual(desk);
  expect(readDesk(undefined)).toEqual(EMPTY_DESK);
});

test('a part that no program knows is empty, and the others are not lost with it', () => {
  expect(readDesk({ ...desk, scheme: { ...scheme(), components: [] } })).toEqual({ ...desk, scheme: null });
  expect(readDesk({ ...desk, decisions: 7, asOf: 'never', later: 1 })).toEqual({ ...desk, asOf: 'today' });
});
