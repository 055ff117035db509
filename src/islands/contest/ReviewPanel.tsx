import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Redress } from '#core/contest/act.ts';
import { roundAt } from '#core/contest/format.ts';
import { numbersOf } from '#core/contest/log.ts';
import { nameIn, type Appeal, type Turn } from '#core/contest/match.ts';
import { pointsFor } from '#core/contest/next.ts';
import { Say } from '../parts/Say.tsx';
import { sheetWords } from './contest-words.ts';
import type { PanelProps } from './Panels.tsx';
import { RulingForm } from './RulingForm.tsx';

/** Questions that are over: correct what was ruled, take an appeal, decide it, throw a question out. */
export function ReviewPanel(props: PanelProps) {
  const { log, material, language } = props;
  const { match } = log;
  const { t } = useTranslation();
  const closed = match.turns.filter((turn) => turn.closed);
  const [chosen, setChosen] = useState<number | null>(null);
  const turn = closed.find(({ seq }) => seq === chosen) ?? closed.at(-1);
  const words = sheetWords(t, language, match, material);
  const number = numbersOf(log);
  return (
    <>
      <h2>{t('panel.review')}</h2>
      {turn === undefined ? (
        <p>{t('reviewNone')}</p>
      ) : (
        <>
          <label className="review-choice">
            {t('questionOf')}{' '}
            <select value={turn.seq} onChange={(event) => setChosen(Number(event.target.value))}>
              {closed.map(({ seq, question }) => (
                <option key={seq} value={seq}>
                  {number.get(seq)}. {words.prompt(question).slice(0, 40)}
                </option>
              ))}
            </select>
          </label>
          <Rulings {...props} turn={turn} />
          <Appeals {...props} turn={turn} />
        </>
      )}
    </>
  );
}

interface TurnProps extends PanelProps {
  readonly turn: Turn;
}

function Rulings(props: TurnProps) {
  const { log, turn, language, onPropose } = props;
  const { t } = useTranslation();
  const name = (team: number | null) =>
    team === null ? '–' : nameIn(log.match.teams[team]?.name ?? {}, language).text;
  if (turn.thrown) return <p className="notice">{t('thrown')}</p>;
  return (
    <ul className="rows">
      {turn.rulings.map(({ team, outcome, points }, ruling) => (
        <li key={ruling}>
          <h3>
            <bdi>{name(team)}</bdi>
          </h3>
          <RulingForm
            key={`${turn.seq} ${outcome} ${points}`}
            outcome={outcome}
            points={points}
            action={t('correct')}
            onDone={(changed) => onPropose({ type: 'correct', turn: turn.seq, ruling, ...changed })}
          />
        </li>
      ))}
      <li>
        <button
          type="button"
          className="button quiet"
          onClick={() => onPropose({ type: 'throw-out', turn: turn.seq })}
        >
          {t('throwOut')}
        </button>
      </li>
    </ul>
  );
}

/** Appeals about one question: a team makes one, the organiser decides it. */
function Appeals(props: TurnProps) {
  const { log, turn, language, act } = props;
  const { match } = log;
  const { t } = useTranslation();
  const own = match.appeals.filter((appeal) => appeal.turn === turn.seq);
  const name = (team: number) => nameIn(match.teams[team]?.name ?? {}, language).text;
  return (
    <>
      <h3>{t('appeals')}</h3>
      <div className="actions">
        {match.teams.map((_, team) => (
          <button
            type="button"
            className="button quiet"
            key={team}
            disabled={own.some((one) => one.team === team && one.state === 'open')}
            onClick={() => act({ type: 'appeal', turn: turn.seq, team })}
          >
            <Say text="appealOf" with={{ team: name(team) }} />
          </button>
        ))}
      </div>
      <ul className="rows">
        {own.map((appeal) => (
          <li key={appeal.seq}>
            <h4>
              <bdi>{name(appeal.team)}</bdi> · {t(`appealState.${appeal.state}`)}
            </h4>
            {appeal.state === 'open' && <Decision {...props} appeal={appeal} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Upheld with another ruling, upheld by throwing the question out, dismissed. */
function Decision({ log, turn, appeal, onPropose }: TurnProps & { readonly appeal: Appeal }) {
  const { t } = useTranslation();
  const { seq: of, team } = appeal;
  const ruling = turn.rulings.findIndex((one) => one.team === team);
  const old = turn.rulings[ruling];
  const round = roundAt(log.match.setUp.format, turn.round);
  const decide = (redress: Redress | null) => onPropose({ type: 'decide', of, redress });
  return (
    <>
      <RulingForm
        outcome="right"
        points={round === null ? 0 : pointsFor(round, turn.stake, 'right')}
        action={t('uphold')}
        onDone={({ outcome, points }) =>
          decide(
            old === undefined
              ? { kind: 'award', team, points }
              : { kind: 'correct', ruling, outcome, points },
          )
        }
      />
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => decide({ kind: 'throw-out' })}>
          {t('upholdThrow')}
        </button>
        <button type="button" className="button quiet" onClick={() => decide(null)}>
          {t('dismiss')}
        </button>
      </div>
    </>
  );
}
