import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import { effectOf, type Effect } from '#core/contest/effect.ts';
import { nameIn } from '#core/contest/match.ts';
import type { Replay } from '#core/contest/replay.ts';
import { Say } from '../parts/Say.tsx';

interface Props {
  readonly log: Replay;
  readonly act: Act;
  readonly language: string;
  onDo(): void;
  onLeave(): void;
}

/** What an act would change for points, ranks and the winner, before it is done. */
export function EffectNotice({ log, act, language, onDo, onLeave }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [act]);
  // No act depends on the moment it is looked at.
  const effect = effectOf(log, act, 0);
  return (
    <section className="notice effect" aria-labelledby="effect-heading">
      <h2 id="effect-heading" ref={heading} tabIndex={-1}>
        {t('effect')}
      </h2>
      {effect === null ? (
        <p>{t('effectNone')}</p>
      ) : (
        <EffectLines
          effect={effect}
          name={(team) => nameIn(log.match.teams[team]?.name ?? {}, language).text}
        />
      )}
      <div className="actions">
        <button type="button" className="button" disabled={effect === null} onClick={onDo}>
          {t('confirm')}
        </button>
        <button type="button" className="button quiet" onClick={onLeave}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}

interface LinesProps {
  readonly effect: Effect;
  name(team: number): string;
}

function EffectLines({ effect, name }: LinesProps) {
  const { t } = useTranslation();
  const names = (teams: readonly number[]) => teams.map(name).join(' · ');
  const [before, after] = effect.winners;
  return (
    <>
      {effect.changes.length === 0 && <p>{t('effectNothing')}</p>}
      <ul>
        {effect.changes.map(({ team, points, rank }) => (
          <li key={team}>
            <Say
              text="effectLine"
              with={{
                team: name(team),
                ...{ before: points[0], after: points[1], from: rank[0], to: rank[1] },
              }}
            />
          </li>
        ))}
      </ul>
      <p>
        <strong>
          {before.join() === after.join() ? (
            <Say text="winnerSame" with={{ team: names(after) }} />
          ) : (
            <Say text="winnerChanges" with={{ before: names(before), after: names(after) }} />
          )}
        </strong>
      </p>
      {effect.idle.length > 0 && (
        <p>
          <Say text="effectIdle" with={{ count: effect.idle.length }} />
        </p>
      )}
    </>
  );
}
