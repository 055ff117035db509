import { expect, test } from 'vitest';
import { ISSUE_CODES } from '#core/issue.ts';
import type { Result } from '#core/result.ts';
import { err, ok } from '#core/result.ts';

test('a success carries its value, a failure its error', () => {
  const results: readonly Result<number, string>[] = [ok(3), err('E_EMPTY')];

  expect(results.map((result) => (result.ok ? result.value : result.error))).toEqual([3, 'E_EMPTY']);
});

test('every issue code is there once and looks like a code', () => {
  expect(new Set(ISSUE_CODES).size).toBe(ISSUE_CODES.length);
  for (const code of ISSUE_CODES) expect(code).toMatch(/^E_[A-Z]+(?:_[A-Z]+)*$/);
});
