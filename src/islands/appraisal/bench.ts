import type { Appraisal } from '#core/appraisal/merge.ts';

/** What the clerk's bench shows. Files live in the page's memory only. */
export interface Bench {
  /** `no-banks`: the questions to mark with could not be fetched; the files wait. */
  readonly stage: 'empty' | 'reading' | 'ready' | 'no-banks';
  /** Files read so far and files chosen in all. */
  readonly read: number;
  readonly chosen: number;
  /** The merge of the files read so far. */
  readonly appraisal: Appraisal | null;
}

export type BenchAction =
  | { readonly type: 'chosen'; readonly files: number }
  | { readonly type: 'read'; readonly files: number }
  | { readonly type: 'merged'; readonly appraisal: Appraisal }
  | { readonly type: 'no-banks' }
  | { readonly type: 'cleared' };

/** Before any file was chosen; the server draws this. */
export const EMPTY_BENCH: Bench = { stage: 'empty', read: 0, chosen: 0, appraisal: null };

/**
 * The next state of the bench. Files chosen while others are still being read are added to them.
 * @example work(EMPTY_BENCH, { type: 'chosen', files: 3 }).stage → 'reading'
 */
export function work(bench: Bench, action: BenchAction): Bench {
  switch (action.type) {
    case 'chosen':
      if (action.files === 0) return bench;
      return { ...bench, stage: 'reading', chosen: bench.chosen + action.files };
    case 'read':
      return bench.stage === 'empty' ? bench : { ...bench, read: bench.read + action.files };
    case 'merged':
      if (bench.stage === 'empty') return bench;
      return {
        ...bench,
        stage: bench.read < bench.chosen ? 'reading' : 'ready',
        appraisal: action.appraisal,
      };
    case 'no-banks':
      return bench.stage === 'empty' ? bench : { ...bench, stage: 'no-banks' };
    case 'cleared':
      return EMPTY_BENCH;
    default:
      return action satisfies never;
  }
}

/** Figures over all rows. */
export interface Totals {
  readonly people: number;
  /** People who passed every quiz of the site. */
  readonly passedAll: number;
  readonly remarks: number;
  readonly unreadable: number;
}

/**
 * What stands above the table.
 * @example totals(appraisal).people → 42
 */
export function totals({ people, quizzes, remarks, unreadable }: Appraisal): Totals {
  return {
    people: people.length,
    passedAll: people.filter((person) => person.passed === quizzes.length).length,
    remarks: people.reduce((sum, person) => sum + person.remarks.length, remarks.length),
    unreadable: unreadable.length,
  };
}
