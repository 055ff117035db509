import { currentRound, openTurn, type Match } from '#core/contest/match.ts';
import { roundAt, type Round } from '#core/contest/format.ts';
import { floorOf } from '#core/contest/presses.ts';
import type { Material } from './material.ts';
import { StageClock } from './StageClock.tsx';
import { StageNews } from './StageNews.tsx';
import { StageQuestion } from './StageQuestion.tsx';
import { StageStandings } from './StageStandings.tsx';
import { StageTeams } from './StageTeams.tsx';
import { useStageVoices } from './stage-words.ts';
import { StageWord, TeamName, ToldInAll } from './Told.tsx';
import { useFit } from './use-fit.ts';

interface Props {
  readonly match: Match;
  readonly material: Material;
}

/** What the hall sees of a match: a head, one thing in the middle, the teams below. */
export function Stage({ match, material }: Props) {
  const round = currentRound(match);
  const turn = match.turns.at(-1) ?? null;
  const { shown, languages } = useStageVoices();
  const asked = match.show === 'question' && turn !== null;
  if (match.show === 'blank') return <div className="stage is-blank" />;
  return (
    <div className="stage" dir={languages[shown[0] ?? '']?.dir ?? 'auto'} data-languages={shown.length}>
      {match.setUp.rehearsal && (
        <p className="stage-rehearsal">
          <StageWord name="rehearsal" />
        </p>
      )}
      <header className="stage-head">
        <h1>
          <ToldInAll
            text={round === null || match.show === 'welcome' ? match.setUp.format.title : round.title}
          />
        </h1>
        {asked && <Number match={match} />}
        {asked && match.clock !== null && !turn.closed && (
          <StageClock clock={match.clock} whole={wholeOf(match, round)} />
        )}
      </header>
      <div className="stage-body">
        {match.show === 'welcome' && <Welcome match={match} />}
        {match.show === 'standings' && <StageStandings match={match} />}
        {asked && <StageQuestion match={match} turn={turn} material={material} />}
      </div>
      {asked && <StageNews match={match} />}
      {match.show !== 'welcome' && match.show !== 'standings' && <StageTeams match={match} />}
    </div>
  );
}

/** How manieth question of how many of the round, and what is at stake. */
function Number({ match }: { readonly match: Match }) {
  const last = match.turns.at(-1);
  const round = last === undefined ? null : roundAt(match.setUp.format, last.round);
  if (last === undefined || round === null || round.kind === 'peer') return null;
  const own = match.turns.filter((turn) => turn.round === last.round && !turn.thrown);
  const all = 'each' in round ? round.each * match.playing.length : round.questions;
  return (
    <>
      {round.kind === 'risk' && (
        <p className="stage-stake">
          <StageWord name="stake" with={{ points: round.stakes[last.stake ?? 0]?.points ?? 0 }} />
        </p>
      )}
      <p className="stage-number">
        <bdi dir="ltr">
          {own.length}
          <small>/{all}</small>
        </bdi>
      </p>
    </>
  );
}

function wholeOf(match: Match, round: Round | null): number {
  const turn = openTurn(match);
  if (round === null || round.kind === 'peer') return 1000;
  const waits = round.kind === 'race' && turn?.open === true && floorOf(match, turn) === null;
  return 1000 * (waits ? round.buzzSeconds : round.seconds);
}

function Welcome({ match }: { readonly match: Match }) {
  const fit = useFit(`welcome ${match.teams.length}`);
  return (
    <div className="stage-fit stage-welcome" ref={fit}>
      <ol>
        {match.teams.map(({ name }, team) => (
          <li key={team}>
            <TeamName name={name} />
          </li>
        ))}
      </ol>
    </div>
  );
}
