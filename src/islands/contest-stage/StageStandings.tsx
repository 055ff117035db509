import type { Match } from '#core/contest/match.ts';
import { standings } from '#core/contest/standings.ts';
import { StageWord, TeamName } from './Told.tsx';
import { useFit } from './use-fit.ts';

/** The table of all teams, the first first. */
export function StageStandings({ match }: { readonly match: Match }) {
  const rows = standings(match);
  const most = Math.max(1, ...rows.map(({ points }) => points));
  const fit = useFit(rows.map(({ team, points }) => `${team}:${points}`).join());
  return (
    <div className="stage-fit stage-table" ref={fit}>
      <h2 className="stage-table-title">
        <StageWord name={match.over ? 'final' : 'standings'} />
      </h2>
      <ol className={rows.length > 6 ? 'is-long' : ''}>
        {rows.map(({ team, rank, points, tie }) => (
          <li key={team} data-rank={rank}>
            <bdi className="stage-rank" dir="ltr">
              {rank}
            </bdi>
            <span className="stage-row-name">
              <TeamName name={match.teams[team]?.name ?? {}} />
            </span>
            <svg className="stage-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.max(0, (100 * points) / most)} height="4" />
            </svg>
            <bdi className="stage-points" dir="ltr">
              {points}
              {tie !== 0 && <small>{` (${tie > 0 ? '+' : '−'}${Math.abs(tie)})`}</small>}
            </bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}
