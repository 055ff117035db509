import type { AnsweredItem, AttemptEvent } from '#core/ledger/entry.ts';
import type { Clock } from '#core/ledger/ports.ts';
import type { Run } from './attempt-state.ts';
import type { Grade } from './question.ts';
import { addUp } from './score.ts';

/**
 * The finished attempt as it is recorded. Every question of the paper counts, an unanswered one as open. `grade` marks
 * one answer. Times are whole milliseconds; the duration is never less than the answers took together.
 * @example closeAttempt(run, clock, (item) => modelOf(question).grade(question, item.a))
 */
export function closeAttempt(run: Run, clock: Clock, grade: (item: AnsweredItem) => Grade): AttemptEvent {
  const { id, quiz, bank, seed, mode = 'practice', rules, lang, to, sit, start, items } = run.draft;
  const given = new Map(items.map((item) => [item.q, item]));
  const ans = run.questions.map((q) => given.get(q) ?? { q, a: null, ms: 0 });
  const marks = ans.map((item) => ({ ...grade(item), answered: item.a !== null }));
  const { points, possible } = addUp(marks, rules?.negative);
  const spent = items.reduce((sum, item) => sum + item.ms, 0);
  const sitting = Math.round(clock.monotonic() - run.since);
  return {
    type: 'attempt',
    ...{ id, quiz, bank, seed, mode, lang, start },
    ...(rules === undefined ? {} : { rules }),
    ...(to === undefined || to === lang ? {} : { to }),
    ...(sit === undefined ? {} : { sit }),
    end: clock.now(),
    tz: clock.offset(),
    ms: Math.max(run.before + Math.max(0, sitting), spent),
    ans,
    score: points,
    of: possible,
  };
}
