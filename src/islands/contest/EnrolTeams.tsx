import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '#core/contest/act.ts';
import { nameIn, type Match } from '#core/contest/match.ts';
import type { Issue } from '#core/issue.ts';
import { readLearner } from '#core/ledger/profile.ts';
import { Faults } from './Faults.tsx';
import type { PanelProps } from './Panels.tsx';

type Enrol = (team: number, member: string, number: string) => boolean;

/** The staff numbers of everybody whose team's points are to count, team by team. */
export function EnrolTeams({ log, language, act }: PanelProps) {
  const { match } = log;
  const [faults, setFaults] = useState<readonly Issue[]>([]);
  const enrol: Enrol = (team, member, typed) => {
    const made = enrolment(match, team, member, typed);
    setFaults('code' in made ? [made] : []);
    return 'type' in made && act(made);
  };
  return (
    <>
      <ul className="team-fields">
        {match.teams.map(({ name }, team) => (
          <li key={team}>
            <fieldset>
              <legend>
                <bdi>{nameIn(name, language).text}</bdi>
              </legend>
              {peopleOf(match, team).map((member) => (
                <NumberField
                  key={member}
                  member={member}
                  number={numberOf(match, team, member)}
                  onNumber={(number) => enrol(team, member, number)}
                />
              ))}
              <OneMore onPerson={(member, number) => enrol(team, member, number)} />
            </fieldset>
          </li>
        ))}
      </ul>
      <Faults of={faults} />
    </>
  );
}

interface NumberProps {
  readonly member: string;
  readonly number: string;
  onNumber(number: string): void;
}

function NumberField({ member, number, onNumber }: NumberProps) {
  const { t } = useTranslation();
  return (
    <label>
      <span>{t('staffNumber', { member })}</span>
      <input
        // Undone acts bring back what stood there.
        key={number}
        className="field"
        dir="ltr"
        maxLength={40}
        defaultValue={number}
        onBlur={({ target }) => {
          if (target.value.trim() !== number) onNumber(target.value);
        }}
      />
    </label>
  );
}

function OneMore({ onPerson }: { onPerson(member: string, number: string): boolean }) {
  const { t } = useTranslation();
  const [member, setMember] = useState('');
  const [number, setNumber] = useState('');
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!onPerson(member.trim(), number)) return;
    setMember('');
    setNumber('');
  };
  return (
    <form className="one-more" onSubmit={add}>
      <label>
        <span>{t('memberName')}</span>
        <input
          className="field"
          dir="auto"
          maxLength={80}
          value={member}
          onChange={({ target }) => setMember(target.value)}
        />
      </label>
      <label>
        <span>{t('memberNumber')}</span>
        <input
          className="field"
          dir="ltr"
          maxLength={40}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </label>
      <button type="submit" className="button quiet" disabled={member.trim() === '' || number.trim() === ''}>
        {t('enrol')}
      </button>
    </form>
  );
}

/** Everybody who was in a team at any time, and who was added here. */
function peopleOf({ setUp, teams, enrolled }: Match, team: number): readonly string[] {
  const own = enrolled.filter((one) => one.team === team).map(({ member }) => member);
  const began = setUp.teams[team]?.members ?? [];
  return [...new Set([...began, ...(teams[team]?.members ?? []), ...own])];
}

function numberOf({ enrolled }: Match, team: number, member: string): string {
  return enrolled.find((one) => one.team === team && one.member === member)?.number ?? '';
}

/** The act, or what is wrong with the number. */
function enrolment({ enrolled }: Match, team: number, member: string, typed: string): Act | Issue {
  if (typed.trim() === '') return { type: 'enrol', team, member, number: '' };
  const read = readLearner({ name: member, number: typed, department: member });
  if (!read.ok) return read.error[0] ?? { code: 'E_PROFILE_EMPTY' };
  const { number } = read.value;
  const other = enrolled.find(
    (one) => one.number === number && !(one.team === team && one.member === member),
  );
  if (other !== undefined) return { code: 'E_CONTEST_NUMBER', values: { number, member: other.member } };
  return { type: 'enrol', team, member, number };
}
