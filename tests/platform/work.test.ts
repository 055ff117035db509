import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WORK_DATABASES } from '#platform/work.ts';

const PLATFORM = new URL('../../src/platform/', import.meta.url);

test('every database of this site is a learner’s, the list of people, or named among the work', () => {
  const named = readdirSync(PLATFORM).flatMap((file) => {
    const text = readFileSync(new URL(file, PLATFORM), 'utf8');
    return [...text.matchAll(/\b(?:[A-Z]+_)?DATABASE = '([^']+)'/g)].map(([, name]) => name);
  });
  const work: readonly string[] = Object.values(WORK_DATABASES);

  expect(named).toContain('sanyu');
  expect(named.filter((name) => name !== 'sanyu' && !work.includes(name ?? ''))).toEqual([]);
});
