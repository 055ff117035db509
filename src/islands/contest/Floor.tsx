import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import { currentRound, nameIn, openTurn } from '#core/contest/match.ts';
import { movesOf } from '#core/contest/moves.ts';
import { dueTeam, memberOf } from '#core/contest/next.ts';
import { floorOf, togetherWith } from '#core/contest/presses.ts';
import type { Replay } from '#core/contest/replay.ts';
import { speak } from '#core/language/spoken.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import type { Material } from '../contest-stage/material.ts';
import { Say } from '../parts/Say.tsx';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { FloorCard } from './FloorCard.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { PartPoints } from './PartPoints.tsx';
import { PeerMarks } from './PeerMarks.tsx';

interface Props extends ContestIslandProps {
  readonly log: Replay;
  readonly material: Material;
  /** Whole seconds that are left. */
  readonly seconds: number | null;
  act(act: Act): boolean;
  onPropose(act: Act): void;
}

/** The question on the floor with its answer, and what may be done with it. */
export function Floor(props: Props) {
  const { log, seconds, language, act } = props;
  const { match } = log;
  const { t } = useTranslation();
  const round = currentRound(match);
  const last = match.turns.at(-1);
  const turn = last?.round === match.round ? last : undefined;
  return (
    <section className="floor" aria-labelledby="floor-heading">
      <h2 id="floor-heading">
        {round === null ? t('notBegun') : <SpokenText of={speak(round.title, language)} />}
        {turn !== undefined && (
          <span className="soft"> {t('questionNumber', { number: match.turns.length })}</span>
        )}
      </h2>
      <p className="floor-state" role="status">
        <State {...props} />
      </p>
      {seconds !== null && openTurn(match) !== null && (
        <p className={seconds <= 5 ? 'floor-seconds is-short' : 'floor-seconds'}>
          <bdi dir="ltr">{seconds}</bdi>
        </p>
      )}
      <MoveButtons moves={movesOf(match)} language={language} match={match} act={act} />
      {round?.kind === 'peer' && !match.over && <PeerMarks {...props} most={round.most} />}
      {openTurn(match) !== null && <PartPoints {...props} />}
      {turn !== undefined && <FloorCard {...props} turn={turn} />}
    </section>
  );
}

/** In one line: who is to answer, who pressed, what is awaited. */
function State({ log, language }: Props) {
  const { match } = log;
  const { t } = useTranslation();
  const turn = openTurn(match);
  const name = (team: number) => nameIn(match.teams[team]?.name ?? {}, language).text;
  if (match.over) return t('over');
  if (match.paused) return t('pausedNow');
  if (turn === null) {
    const due = dueTeam(match);
    return due === null ? null : <Say text="dueTeam" with={{ team: name(due) }} />;
  }
  const near = togetherWith(match, turn);
  if (near.length > 1) return <Say text="together" with={{ teams: near.map(name).join(' · ') }} />;
  const floor = turn.team ?? floorOf(match, turn);
  if (floor === null) return turn.team === null && turn.open ? t('awaitPress') : null;
  const member = memberOf(match, turn);
  return (
    <Say text="answering" with={{ team: member === null ? name(floor) : `${name(floor)} · ${member}` }} />
  );
}
