import { describe, expect, test } from 'vitest';
import { emptyCollection } from '#core/appraisal/collection.ts';
import type { Arrival } from '#core/appraisal/intake.ts';
import { EMPTY_BENCH, finder, preview, work, type BenchAction } from '#islands/appraisal/bench.ts';

const collection = emptyCollection();
const FINISHED: BenchAction = {
  type: 'finished',
  collection,
  people: new Map(),
  lists: [],
  added: true,
  unread: 0,
};
const play = (...actions: readonly BenchAction[]) => actions.reduce(work, EMPTY_BENCH);
const chosen = (files: number): BenchAction => ({ type: 'chosen', files, cut: false });

function arrival(change: Partial<Arrival> = {}): Arrival {
  const learner = { number: '007', name: '卓玛', department: '办公室' };
  return {
    ...{ id: 1, file: 'a.jsonl', size: 9, outcome: 'read', learner, attempts: 2, marked: 2, level: 1 },
    issues: [],
    ...change,
  };
}

describe('the bench', () => {
  test('reads until the reader has finished', () => {
    const half = play(FINISHED, chosen(3), { type: 'begun', file: 'a', left: 2, done: 0 });

    expect(half).toMatchObject({ stage: 'reading', chosen: 3, left: 2 });
    expect(work(half, FINISHED)).toMatchObject({ stage: 'ready', chosen: 0 });
  });

  test('adds files chosen later to those before', () => {
    expect(play(FINISHED, chosen(2), chosen(3))).toMatchObject({ stage: 'reading', chosen: 5, left: 5 });
  });

  test('waits with its files while the questions cannot be fetched, and goes on after another try', () => {
    const waiting = play(chosen(2), { type: 'no-banks' });

    expect(waiting).toMatchObject({ stage: 'no-banks', chosen: 2 });
    expect(
      [{ type: 'retried' } as const, { type: 'opened', keeps: true } as const].reduce(work, waiting),
    ).toMatchObject({ stage: 'reading', chosen: 2 });
  });

  test('does nothing when the file dialog is closed without a choice', () => {
    expect(play(chosen(0))).toBe(EMPTY_BENCH);
  });

  test('shows a file once when a reader that was started anew tells of it again', () => {
    const first = arrival({ id: 1 });
    const second = arrival({ id: 2, file: 'b.jsonl' });
    const again = play(
      { type: 'arrived', arrivals: [first, second], done: 0, collection },
      { type: 'arrived', arrivals: [first], done: 0, collection },
      { type: 'arrived', arrivals: [second, arrival({ id: 3, file: 'c.jsonl' })], done: 0, collection },
    );

    expect(again.arrivals.map(({ file }) => file)).toEqual(['a.jsonl', 'b.jsonl', 'c.jsonl']);
  });

  test('is empty when it was cleared, and still knows whether the device keeps anything', () => {
    const full = play({ type: 'opened', keeps: false }, FINISHED, {
      type: 'arrived',
      arrivals: [arrival()],
      done: 0,
      collection,
    });

    expect(work(full, { type: 'cleared' })).toMatchObject({ arrivals: [], collection: null, keeps: false });
  });
});

describe('the preview', () => {
  const people = new Map([['008', [{ code: 'E_TRANSCRIPT_FORK' } as const]]]);
  const kinds = (...arrivals: readonly Arrival[]) =>
    preview({ arrivals, people }).map(({ kind, reasons }) => [kind, reasons.map(({ code }) => code)]);

  test('puts every file into one of four classes, with the reasons of the file and of its person', () => {
    const other = { number: '008', name: '多杰', department: '办公室' };

    expect(
      kinds(
        arrival(),
        arrival({ learner: other }),
        arrival({ issues: [{ code: 'E_TRANSCRIPT_DUPLICATE' }] }),
        arrival({ marked: 0 }),
        arrival({ outcome: 'uncounted', learner: null, issues: [{ code: 'E_TRANSCRIPT_CHAIN' }] }),
        arrival({ outcome: 'foreign', learner: null, issues: [{ code: 'E_INTAKE_PICTURE' }] }),
      ),
    ).toEqual([
      ['counted', []],
      ['remarked', ['E_TRANSCRIPT_FORK']],
      ['remarked', ['E_TRANSCRIPT_DUPLICATE']],
      ['uncounted', []],
      ['uncounted', ['E_TRANSCRIPT_CHAIN']],
      ['foreign', ['E_INTAKE_PICTURE']],
    ]);
  });

  test('finds a file by its name and by whose it is', () => {
    const lines = preview({ arrivals: [arrival({ file: '2026/A.JSONL' })], people });

    for (const words of ['2026/a', '007', '卓', ' 办公室 ', '']) {
      expect(lines.filter(finder(words)), words).toHaveLength(1);
    }
    expect(lines.filter(finder('多杰'))).toHaveLength(0);
  });
});
