import type { AnsweredItem, AttemptEvent } from '#core/ledger/entry.ts';
import type { Clock } from '#core/ledger/ports.ts';
import type { Run } from './attempt.ts';
import type { Grade } from './question.ts';

/**
 * The finished attempt as it is recorded. Every question of the paper counts, an unanswered one as open. `grade` marks
 * one answer. Times are whole milliseconds; the duration is never less than the answers took together.
 * @example closeAttempt(run, clock, (item) => modelOf(question).grade(question, item.a))
 */
export function closeAttempt(run: Run, clock: Clock, grade: (item: AnsweredItem) => Grade): AttemptEvent {
  const { id, quiz, bank, seed, lang, start, items } = run.draft;
  const ans = run.questions.map((q, index) => items[index] ?? { q, a: null, ms: 0 });
  const grades = ans.map(grade);
  const spent = items.reduce((sum, item) => sum + item.ms, 0);
  const sitting = Math.round(clock.monotonic() - run.since);
  return {
    type: 'attempt',
    ...{ id, quiz, bank, seed, mode: 'practice', lang, start },
    end: clock.now(),
    tz: clock.offset(),
    ms: Math.max(run.before + Math.max(0, sitting), spent),
    ans,
    score: grades.reduce((sum, { points }) => sum + points, 0),
    of: grades.reduce((sum, { possible }) => sum + possible, 0),
  };
}
