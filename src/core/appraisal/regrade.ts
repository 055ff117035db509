import type { Entry } from '#core/ledger/entry.ts';
import type { Bank } from '#core/quiz/bank.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { passes } from '#core/quiz/grade.ts';
import { drawPaper } from '#core/quiz/paper.ts';
import type { Grade } from '#core/quiz/question.ts';
import type { MarkableBank, MarkingKey, Marks } from './marking-key.ts';
import { percent } from './percent.ts';

/** What an attempt is worth when it is marked again, or why it cannot be. */
export type Marking =
  | {
      readonly state: 'marked';
      readonly points: number;
      readonly possible: number;
      /** The figure the learner was shown, and the same pass rule. */
      readonly percent: number;
      readonly passed: boolean;
      /** Whether the device had given itself the same points out of the same. */
      readonly agrees: boolean;
      /** Points before the corrections of `errata.yaml`; the same as `points` where none touches the attempt. */
      readonly before: number;
    }
  | {
      readonly state: 'unverifiable';
      readonly code: 'E_TRANSCRIPT_BANK_UNKNOWN' | 'E_TRANSCRIPT_BANK_CHANGED';
    };

/**
 * Marks a recorded attempt again from its answers alone (records.md 1.2). The paper is drawn again from the seed: an
 * answer to a question that was not drawn earns nothing, a drawn question that was left out counts as open, and only the
 * first answer to a question counts. An unknown bank or quiz is said to be so, never a silent zero.
 * @example regrade(entry, key) → { state: 'marked', points: 9, possible: 10, percent: 90, … }
 */
export function regrade(entry: Entry, key: MarkingKey): Marking {
  const blueprint = key.blueprints.get(entry.quiz);
  const markable = key.banks.get(entry.bank.sha);
  if (blueprint === undefined) return unverifiable('E_TRANSCRIPT_BANK_UNKNOWN');
  if (markable === undefined) {
    const known = key.versions.has(`${entry.bank.id}@${entry.bank.ver}`);
    return unverifiable(known ? 'E_TRANSCRIPT_BANK_CHANGED' : 'E_TRANSCRIPT_BANK_UNKNOWN');
  }
  if (!isNamed(markable.bank, entry) || blueprint.bank !== markable.bank.id) {
    // A real bank, but not the one this quiz draws from or not the one the record names.
    return unverifiable('E_TRANSCRIPT_BANK_CHANGED');
  }
  const paper = drawPaper(blueprint, markable.bank.questions, entry.seed);
  const grade = gradePaper(entry, paper.questions, markable);
  if (grade === null) return unverifiable('E_TRANSCRIPT_BANK_UNKNOWN');
  return {
    state: 'marked',
    ...grade,
    percent: percent(grade.points, grade.possible),
    passed: passes(grade, blueprint.passMark),
    agrees: entry.score === grade.before && entry.of === grade.possible,
  };
}

/** `null` when a drawn question is of a kind that cannot be marked here. */
function gradePaper(
  entry: Entry,
  paper: readonly string[],
  { markers }: MarkableBank,
): (Grade & { readonly before: number }) | null {
  const answers = new Map<string, Entry['ans'][number]['a']>();
  for (const { q, a } of entry.ans) if (!answers.has(q)) answers.set(q, a);
  const conditions = conditionsIn(entry.lang);
  const marks = paper.map((id) => markers.get(id)?.(answers.get(id), conditions));
  if (marks.some((mark) => mark === undefined)) return null;
  const sum = (of: (mark: Marks) => number) =>
    marks.reduce((total, mark) => total + (mark === undefined ? 0 : of(mark)), 0);
  return {
    points: sum(({ corrected }) => corrected.points),
    possible: sum(({ corrected }) => corrected.possible),
    before: sum(({ released }) => released.points),
  };
}

function isNamed(bank: Bank, entry: Entry): boolean {
  return bank.id === entry.bank.id && bank.version === entry.bank.ver;
}

function unverifiable(code: 'E_TRANSCRIPT_BANK_UNKNOWN' | 'E_TRANSCRIPT_BANK_CHANGED'): Marking {
  return { state: 'unverifiable', code };
}
