import { useTranslation } from 'react-i18next';
import type { Team } from '#core/contest/act.ts';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { KeyField } from './KeyField.tsx';

interface Props extends Pick<ContestIslandProps, 'tongues' | 'languages'> {
  readonly teams: readonly Team[];
  onChange(teams: readonly Team[]): void;
}

/** Names in as many languages as wanted, members where they matter, a buzzer. */
export function TeamFields({ teams, tongues, languages, onChange }: Props) {
  const { t } = useTranslation();
  const set = (at: number, team: Team) => onChange(teams.map((one, index) => (index === at ? team : one)));
  return (
    <ol className="team-fields">
      {teams.map((team, at) => (
        <li key={at}>
          <fieldset>
            <legend>{t('teamNumber', { number: at + 1 })}</legend>
            {tongues.map(({ tag, name }) => (
              <label key={tag}>
                <span>{t('teamName', { language: name })}</span>
                <input
                  className="field"
                  lang={languages[tag]?.bcp47}
                  dir={languages[tag]?.dir}
                  maxLength={40}
                  value={team.name[tag] ?? ''}
                  onChange={(event) =>
                    set(at, { ...team, name: { ...team.name, [tag]: event.target.value } })
                  }
                />
              </label>
            ))}
            <label>
              <span>{t('members')}</span>
              <input
                className="field"
                dir="auto"
                maxLength={200}
                value={team.members.join('、')}
                onChange={(event) =>
                  set(at, {
                    ...team,
                    members: event.target.value.split(/[、,，،;；]/).map((one) => one.trimStart()),
                  })
                }
              />
            </label>
            <KeyField team={at + 1} value={team.key} onChange={(key) => set(at, { ...team, key })} />
          </fieldset>
        </li>
      ))}
    </ol>
  );
}
