import { nameIn, openTurn, type Match } from '#core/contest/match.ts';
import { floorOf, pressOrder, togetherWith } from '#core/contest/presses.ts';
import { standings } from '#core/contest/standings.ts';
import { useStageVoices } from './stage-words.ts';
import { Told } from './Told.tsx';

/** All teams with their points; who is asked, and who pressed in which order. */
export function StageTeams({ match }: { readonly match: Match }) {
  const { shown } = useStageVoices();
  const turn = openTurn(match);
  const rows = standings(match);
  const pressed = turn === null ? [] : pressOrder(match, turn).map(({ team }) => team);
  const together = turn === null ? [] : togetherWith(match, turn);
  const floor = turn === null ? null : (turn.team ?? floorOf(match, turn));
  const early = turn?.presses.filter((press) => press.early).map(({ team }) => team) ?? [];
  return (
    <ol className="stage-teams" data-teams={match.teams.length}>
      {match.teams.map(({ name }, team) => {
        const place = pressed.indexOf(team);
        const state = [
          floor === team ? 'has-floor' : '',
          together.includes(team) ? 'is-together' : '',
          early.includes(team) ? 'is-early' : '',
          match.round !== null && !match.playing.includes(team) ? 'is-out' : '',
        ];
        return (
          <li key={team} className={state.filter((one) => one !== '').join(' ')}>
            <span className="stage-team-name">
              <Told of={nameIn(name, shown[0] ?? '')} />
            </span>
            <bdi className="stage-points" dir="ltr">
              {rows.find((row) => row.team === team)?.points}
            </bdi>
            {place >= 0 && (
              <bdi className="stage-place" dir="ltr">
                {place + 1}
              </bdi>
            )}
          </li>
        );
      })}
    </ol>
  );
}
