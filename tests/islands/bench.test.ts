import { describe, expect, test } from 'vitest';
import type { Appraisal } from '#core/appraisal/merge.ts';
import { EMPTY_BENCH, totals, work, type BenchAction } from '#islands/appraisal/bench.ts';

const NOTHING: Appraisal = { quizzes: [], people: [], remarks: [], unreadable: [] };
const play = (...actions: readonly BenchAction[]) => actions.reduce(work, EMPTY_BENCH);

describe('the bench', () => {
  test('reads until every chosen file was read', () => {
    const half = play({ type: 'chosen', files: 3 }, { type: 'read', files: 2 });
    const all = work(half, { type: 'read', files: 1 });

    expect(work(half, { type: 'merged', appraisal: NOTHING }).stage).toBe('reading');
    expect(work(all, { type: 'merged', appraisal: NOTHING }).stage).toBe('ready');
  });

  test('adds files chosen later to those before', () => {
    const state = play(
      { type: 'chosen', files: 2 },
      { type: 'read', files: 2 },
      { type: 'chosen', files: 3 },
    );

    expect(state).toMatchObject({ stage: 'reading', read: 2, chosen: 5 });
  });

  test('stays empty when a reading ends after it was cleared', () => {
    const cleared = play({ type: 'chosen', files: 2 }, { type: 'cleared' });

    expect(work(cleared, { type: 'read', files: 2 })).toBe(cleared);
    expect(work(cleared, { type: 'merged', appraisal: NOTHING })).toBe(cleared);
  });

  test('does nothing when the file dialog is closed without a choice', () => {
    expect(play({ type: 'chosen', files: 0 })).toBe(EMPTY_BENCH);
  });
});

test('counts the remarks about files and about people together', () => {
  const issue = { code: 'E_TRANSCRIPT_DUPLICATE' } as const;
  const unreadable = [{ file: 'x', issues: [] }];

  expect(totals({ ...NOTHING, remarks: [issue], unreadable })).toEqual({
    people: 0,
    passedAll: 0,
    remarks: 1,
    unreadable: 1,
  });
});
