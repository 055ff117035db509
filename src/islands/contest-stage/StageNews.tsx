import { roundAt } from '#core/contest/format.ts';
import type { Match, Turn } from '#core/contest/match.ts';
import { memberOf } from '#core/contest/next.ts';
import { floorOf } from '#core/contest/presses.ts';
import { VerdictIcon } from '#questions/VerdictIcon.tsx';
import { useStageVoices } from './stage-words.ts';
import { StageWord, TeamName } from './Told.tsx';

/** One line under the question: who is asked, who was right. */
export function StageNews({ match }: { readonly match: Match }) {
  const turn = match.turns.at(-1);
  if (turn === undefined) return null;
  return (
    // Told by who speaks for a screen's text, too.
    <p className={`stage-news ${toneOf(match, turn)}`} role="status">
      <News match={match} turn={turn} />
    </p>
  );
}

interface Props {
  readonly match: Match;
  readonly turn: Turn;
}

function toneOf(match: Match, turn: Turn): string {
  if (match.paused || turn.thrown) return '';
  if (turn.closed) return `is-${turn.rulings.at(-1)?.outcome ?? 'void'}`;
  if ((turn.team ?? floorOf(match, turn)) !== null) return 'is-floor';
  return turn.open ? 'is-go' : '';
}

function News({ match, turn }: Props) {
  const { shown } = useStageVoices();
  const last = turn.rulings.at(-1);
  if (match.paused) return <StageWord name="paused" />;
  if (turn.thrown) return <StageWord name="thrown" />;
  if (turn.closed) {
    if (last === undefined) return <StageWord name="void" />;
    if (last.team === null) return null;
    return (
      <>
        <TeamName name={match.teams[last.team]?.name ?? {}} />{' '}
        {last.outcome === 'part' ? (
          <StageWord name="part" />
        ) : (
          <VerdictIcon right={last.outcome === 'right'} />
        )}{' '}
        {shown.length === 1 && last.outcome !== 'part' && <StageWord name={last.outcome} />}{' '}
        <bdi dir="ltr">{signed(last.points)}</bdi>
      </>
    );
  }
  const floor = turn.team ?? floorOf(match, turn);
  if (floor !== null) {
    const member = memberOf(match, turn);
    return (
      <>
        <TeamName name={match.teams[floor]?.name ?? {}} /> {member !== null && <bdi>{member}</bdi>}
      </>
    );
  }
  const race = roundAt(match.setUp.format, turn.round)?.kind === 'race';
  return race ? <StageWord name={turn.open ? 'go' : 'ready'} /> : null;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}
