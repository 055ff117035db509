import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import { nameIn, openTurn } from '#core/contest/match.ts';
import { floorOf } from '#core/contest/presses.ts';
import type { Replay } from '#core/contest/replay.ts';
import { PointsField } from './PointsField.tsx';

interface Props {
  readonly log: Replay;
  readonly language: string;
  act(act: Act): boolean;
}

/** When judges give some of the points: as many as they say, to the team they say. */
export function PartPoints({ log, language, act }: Props) {
  const { match } = log;
  const { t } = useTranslation();
  const [points, setPoints] = useState(5);
  const turn = openTurn(match);
  const asked = turn === null ? null : (turn.team ?? floorOf(match, turn));
  const [chosen, setChosen] = useState<number | null>(null);
  if (turn === null || match.paused) return null;
  const team = turn.team ?? chosen ?? asked ?? match.playing[0] ?? 0;
  return (
    <details className="part-points">
      <summary>{t('partPoints')}</summary>
      <div className="actions">
        {turn.team === null && (
          <label>
            {t('team')}{' '}
            <select value={team} onChange={(event) => setChosen(Number(event.target.value))}>
              {match.playing.map((one) => (
                <option key={one} value={one}>
                  {nameIn(match.teams[one]?.name ?? {}, language).text}
                </option>
              ))}
            </select>
          </label>
        )}
        <PointsField label={t('points')} points={points} onChange={setPoints} />
        <button
          type="button"
          className="button quiet"
          onClick={() => act({ type: 'rule', team, outcome: 'part', points })}
        >
          {t('move.part')}
        </button>
      </div>
    </details>
  );
}
