import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#core/issue.ts';
import type { Learner } from '#core/ledger/entry.ts';
import { PROFILE_FIELDS, readLearner, type ProfileField } from '#core/ledger/profile.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';

interface Props {
  /** Whose words. */
  readonly area: 'score-book' | 'people';
  readonly dir: 'ltr' | 'rtl';
  readonly profile: Learner | null;
  /** `false` when the device did not keep it. */
  onSave(profile: Learner): Promise<boolean>;
}

const EMPTY: Learner = { name: '', number: '', department: '' };
// The keys of the constant, in its order.
const FIELDS = Object.keys(PROFILE_FIELDS) as ProfileField[];

/** Name, staff number, department: the only things ever asked, and only needed to hand a record in. */
export function ProfileForm({ area, dir, profile, onSave }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Learner>(profile ?? EMPTY);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [saved, setSaved] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readLearner(typed);
    setIssues(read.ok ? [] : read.error);
    if (!read.ok) return;
    setTyped(read.value);
    void onSave(read.value).then(setSaved);
  };
  const type = (field: ProfileField, text: string) => {
    setTyped({ ...typed, [field]: text });
    setSaved(false);
  };
  return (
    <form className="profile" onSubmit={submit} noValidate>
      <p className="soft">{t(`${area}:profileText`)}</p>
      {FIELDS.map((field) => (
        <Field
          key={field}
          {...{ area, field, dir }}
          text={typed[field]}
          issue={issues.find((issue) => issue.values?.field === field)}
          onType={(text) => type(field, text)}
        />
      ))}
      <div className="actions">
        <button type="submit" className="button">
          {t(`${area}:save`)}
        </button>
        <span role="status">{saved && issues.length === 0 ? t(`${area}:saved`) : ''}</span>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly area: Props['area'];
  readonly field: ProfileField;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
  readonly issue: Issue | undefined;
  onType(text: string): void;
}

function Field({ area, field, dir, text, issue, onType }: FieldProps) {
  const { t } = useTranslation();
  const id = `${area === 'people' ? area : 'profile'}-${field}`;
  return (
    <p className="form-row">
      <label htmlFor={id}>{t(`${area}:${field}`)}</label>
      <input
        id={id}
        className="field"
        value={text}
        // An empty `auto` counts as left-to-right in every browser: the caret would stand on the wrong side.
        dir={field === 'number' ? 'ltr' : text === '' ? dir : 'auto'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={issue !== undefined}
        aria-describedby={issue && `${id}-issue`}
        onChange={(event) => onType(event.target.value)}
      />
      {issue && (
        <span className="field-issue" id={`${id}-issue`}>
          <Figures
            of={issueText(t, issue, (name, value) => (name === 'field' ? t(`${area}:${field}`) : value))}
          />
        </span>
      )}
    </p>
  );
}
