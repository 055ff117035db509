import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '#core/contest/match.ts';
import { KeyField } from './KeyField.tsx';
import type { PanelProps } from './Panels.tsx';
import { PointsField } from './PointsField.tsx';

/** What concerns one team beside the questions: points for conduct, another member, another buzzer. */
export function TeamsPanel(props: PanelProps) {
  const { log, language, act } = props;
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('panel.teams')}</h2>
      <ul className="rows team-tools">
        {log.match.teams.map((team, at) => (
          <li key={at}>
            <h3>
              <bdi>{nameIn(team.name, language).text}</bdi>
            </h3>
            <Adjust {...props} team={at} />
            {team.members.length > 0 && <Substitute {...props} team={at} members={team.members} />}
            <KeyField
              team={at + 1}
              value={team.key}
              onChange={(key) => act({ type: 'key', team: at, key })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Adjust({ team, onPropose }: PanelProps & { readonly team: number }) {
  const { t } = useTranslation();
  const [points, setPoints] = useState(-10);
  const [why, setWhy] = useState('');
  return (
    <div className="actions">
      <PointsField label={t('adjust')} points={points} onChange={setPoints} />
      <label>
        {t('why')}{' '}
        <input dir="auto" maxLength={60} value={why} onChange={({ target }) => setWhy(target.value)} />
      </label>
      <button
        type="button"
        className="button quiet"
        disabled={points === 0}
        onClick={() => onPropose({ type: 'adjust', team, points, why: why.trim() })}
      >
        {t('adjustDo')}
      </button>
    </div>
  );
}

interface SubstituteProps extends PanelProps {
  readonly team: number;
  readonly members: readonly string[];
}

function Substitute({ team, members, act }: SubstituteProps) {
  const { t } = useTranslation();
  const [out, setOut] = useState(members[0] ?? '');
  const [next, setNext] = useState('');
  const leaving = members.includes(out) ? out : (members[0] ?? '');
  return (
    <div className="actions">
      <label>
        {t('substituteOut')}{' '}
        <select value={leaving} onChange={({ target }) => setOut(target.value)}>
          {members.map((member) => (
            <option key={member}>{member}</option>
          ))}
        </select>
      </label>
      <label>
        {t('substituteIn')}{' '}
        <input dir="auto" maxLength={40} value={next} onChange={({ target }) => setNext(target.value)} />
      </label>
      <button
        type="button"
        className="button quiet"
        disabled={next.trim() === ''}
        onClick={() => {
          if (act({ type: 'substitute', team, out: leaving, in: next.trim() })) setNext('');
        }}
      >
        {t('substitute')}
      </button>
    </div>
  );
}
