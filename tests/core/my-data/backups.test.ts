import fc from 'fast-check';
import { expect, test } from 'vitest';
import { later, superseded, type Backup } from '#core/my-data/backups.ts';

function backup(day: number, attempts: number): Backup {
  return { at: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`, attempts, bytes: 1 };
}

test('keeps the newest three', () => {
  const all = [1, 2, 3, 4, 5].map((day) => backup(day, day));

  expect(superseded(all).map(({ attempts }) => attempts)).toEqual([2, 1]);
  expect(superseded(all.slice(0, 3))).toEqual([]);
});

test('never lets a database that came up short push out the fullest backup', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 10 });
  fc.assert(
    fc.property(days, fc.infiniteStream(fc.nat(20)), (when, counts) => {
      const all = when.map((day) => backup(day, Number(counts.next().value)));
      const gone = superseded(all);
      const left = all.filter((one) => !gone.includes(one));
      const most = (of: readonly Backup[]) => Math.max(0, ...of.map(({ attempts }) => attempts));

      expect(most(left)).toBe(most(all));
      expect(left).toEqual(expect.arrayContaining([...all].sort(later).slice(0, 3)));
      expect(left.length).toBeLessThanOrEqual(4);
      expect(superseded(left)).toEqual([]);
    }),
  );
});
