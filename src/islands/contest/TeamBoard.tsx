import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import { roundAt } from '#core/contest/format.ts';
import { nameIn, openTurn } from '#core/contest/match.ts';
import { floorOf, pressOrder } from '#core/contest/presses.ts';
import type { Replay } from '#core/contest/replay.ts';
import { standings } from '#core/contest/standings.ts';
import { pressMoment } from '#platform/contest-channel.ts';
import { SpokenText } from '#questions/SpokenText.tsx';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { keyName } from './shortcuts.ts';

interface Props extends ContestIslandProps {
  readonly log: Replay;
  act(act: Act): boolean;
}

/** All teams with rank and points; in a race each is a buzzer to tap. */
export function TeamBoard({ log, language, act }: Props) {
  const { match } = log;
  const { t } = useTranslation();
  const turn = openTurn(match);
  const race = turn !== null && roundAt(match.setUp.format, turn.round)?.kind === 'race';
  const order = turn === null ? [] : pressOrder(match, turn);
  const floor = turn === null ? null : (turn.team ?? floorOf(match, turn));
  const first = order[0]?.press ?? 0;
  const rows = standings(match);
  return (
    <section className="team-board" aria-labelledby="board-heading">
      <h2 id="board-heading">{t('teams')}</h2>
      <ol>
        {match.teams.map(({ name, key }, team) => {
          const row = rows.find((one) => one.team === team);
          const place = order.findIndex((press) => press.team === team);
          const early = turn?.presses.some((press) => press.team === team && press.early) === true;
          return (
            <li key={team} className={floor === team ? 'has-floor' : ''}>
              <bdi className="board-rank" dir="ltr">
                {row?.rank}
              </bdi>
              <span className="board-name">
                <SpokenText of={nameIn(name, language)} />
                {place >= 0 && (
                  <small>
                    <bdi dir="ltr">{placeText(place, (order[place]?.press ?? first) - first)}</bdi>
                  </small>
                )}
                {early && <small className="is-early">{t('early')}</small>}
              </span>
              <bdi className="board-points" dir="ltr">
                {row?.points}
              </bdi>
              {race && (
                <TapBuzzer
                  name={nameIn(name, language).text}
                  sign={key === '' ? '•' : keyName(key)}
                  plays={match.playing.includes(team)}
                  onPress={(stamp) => act({ type: 'buzz', team, press: pressMoment(stamp), by: 'tap' })}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Which press it was, and milliseconds after the first. */
function placeText(place: number, after: number): string {
  return `${place + 1} · +${(after / 100).toFixed(1)} ms`;
}

interface BuzzerProps {
  readonly name: string;
  readonly sign: string;
  readonly plays: boolean;
  /** With the moment on the clock of events. */
  onPress(timeStamp: number): void;
}

/** A buzzer for a finger: the moment it goes down counts, not the moment it is lifted. */
function TapBuzzer({ name, sign, plays, onPress }: BuzzerProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="button quiet"
      disabled={!plays}
      aria-label={t('tapBuzz', { team: name })}
      onPointerDown={({ nativeEvent }) => onPress(nativeEvent.timeStamp)}
      onClick={({ nativeEvent, detail }) => {
        // A click without a pointer is a key on the button.
        if (detail === 0) onPress(nativeEvent.timeStamp);
      }}
    >
      <kbd dir="ltr">{sign}</kbd>
    </button>
  );
}
