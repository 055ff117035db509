import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAMS } from '#core/contest/format.ts';
import type { Issue } from '#core/issue.ts';
import { speak } from '#core/language/spoken.ts';
import { browserClock } from '#platform/clock.ts';
import { randomId } from '#platform/random-id.ts';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { Faults } from './Faults.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { FormatEditor } from './FormatEditor.tsx';
import { faultsOf, firstForm, trimmed, withTeams, type Form } from './set-up.ts';
import { TeamFields } from './TeamFields.tsx';
import { TongueChoice } from './TongueChoice.tsx';
import type { Wanted } from './use-contests.ts';

interface Props extends ContestIslandProps {
  onBegin(wanted: Wanted): void;
}

/** Rules, teams, languages of the projector; then a contest or its rehearsal begins. */
export function SetUpForm(props: Props) {
  const { formats, language } = props;
  const { t } = useTranslation();
  const [first] = formats;
  const [form, setForm] = useState<Form | null>(() =>
    first === undefined ? null : firstForm(first, language, (number) => t('teamNumber', { number })),
  );
  const [faults, setFaults] = useState<readonly Issue[]>([]);
  if (form === null) return null;
  const begin = () => {
    const wrong = faultsOf(form);
    setFaults(wrong);
    if (wrong.length > 0) return;
    props.onBegin({ ...trimmed(form), id: randomId(8), seed: randomId(8), created: browserClock.now() });
  };
  return (
    <section className="part set-up" aria-labelledby="new-heading">
      <h2 id="new-heading">{t('new')}</h2>
      <FormatChoice {...props} format={form.format} onChoose={(format) => setForm({ ...form, format })} />
      <FormatEditor {...props} format={form.format} onChange={(format) => setForm({ ...form, format })} />
      <h3>{t('teams')}</h3>
      <Teams {...props} form={form} onForm={setForm} />
      <h3>{t('tongues')}</h3>
      <TongueChoice
        {...props}
        chosen={form.languages}
        onChange={(languages) => setForm({ ...form, languages })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={form.rehearsal}
          onChange={(event) => setForm({ ...form, rehearsal: event.target.checked })}
        />{' '}
        {t('rehearse')}
      </label>
      <Faults of={faults} />
      <div className="actions">
        <button type="button" className="button" onClick={begin}>
          {t('begin')}
        </button>
      </div>
      <p className="soft">{t('beginHint', { title: speak(form.format.title, language).text })}</p>
    </section>
  );
}

interface TeamsProps extends Props {
  readonly form: Form;
  onForm(form: Form): void;
}

function Teams(props: TeamsProps) {
  const { form, onForm } = props;
  const { t } = useTranslation();
  return (
    <>
      <label className="inline-field">
        {t('teamCount')}
        <input
          type="number"
          min={TEAMS.least}
          max={TEAMS.most}
          value={form.teams.length}
          onChange={({ target }) =>
            onForm(
              withTeams(form, target.valueAsNumber || TEAMS.least, props.language, (number) =>
                t('teamNumber', { number }),
              ),
            )
          }
        />
      </label>
      <TeamFields {...props} teams={form.teams} onChange={(teams) => onForm({ ...form, teams })} />
    </>
  );
}
