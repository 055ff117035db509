import { drawContest } from '#core/contest/paper.ts';
import type { Library } from '#core/documents/library.ts';
import { locate } from '#core/documents/source.ts';
import type { Issue } from '#core/issue.ts';

/** A contest draws from banks that exist, which have enough questions for its usual number of teams. */
export function checkContests(library: Library): readonly Issue[] {
  return library.contests.flatMap((contest): readonly Issue[] => {
    const unknown = [...contest.banks.entries()].filter(([, id]) =>
      library.banks.every((bank) => bank.id !== id),
    );
    if (unknown.length > 0) {
      return unknown.map(([index, bank]) => ({
        code: 'E_CONTEST_BANK',
        ...locate(library.places, contest, `banks.${index}`),
        values: { contest: contest.id, bank },
      }));
    }
    const pool = library.banks.flatMap(({ id: bank, questions }) =>
      questions.map((question) => ({ ...question, bank })),
    );
    const drawn = drawContest(contest, contest.teams, pool, 'check');
    if (drawn.ok) return [];
    const short = drawn.error.values?.round;
    const round = contest.rounds.findIndex(({ id }) => id === short);
    const other = short === contest.tieBreak.id ? 'tieBreak' : 'reserve';
    const field = round === -1 ? other : `rounds.${round}`;
    return [{ ...drawn.error, ...locate(library.places, contest, field) }];
  });
}
