import { useTranslation } from 'react-i18next';
import { Figures } from '../parts/Figures.tsx';
import { PASSPHRASE_LENGTH } from '#core/sitting/key-file.ts';
import { KEY_FIELDS, type KeyField, type KeyForm } from './key-form.ts';

interface Props {
  readonly form: KeyForm;
  readonly problems: ReadonlyMap<KeyField, string>;
  onType(field: KeyField, text: string): void;
}

const LABELS: Readonly<Record<KeyField, string>> = {
  name: 'name',
  unit: 'unit',
  id: 'keyId',
  from: 'from',
  to: 'to',
  passphrase: 'passphrase',
  again: 'passphraseAgain',
};
const TYPES: Readonly<Partial<Record<KeyField, string>>> = {
  from: 'date',
  to: 'date',
  passphrase: 'password',
  again: 'password',
};

/** The fields of a new key, each with what is wrong in it. */
export function KeyFields({ form, problems, onType }: Props) {
  const { t } = useTranslation();
  return KEY_FIELDS.map((field) => {
    const problem = problems.get(field);
    const [id, hint] = [`key-${field}`, `key-${field}-hint`];
    return (
      <p className="form-row" key={field}>
        <label htmlFor={id}>{t(LABELS[field])}</label>
        <input
          id={id}
          className="field"
          type={TYPES[field] ?? 'text'}
          autoComplete="off"
          dir={field === 'id' ? 'ltr' : undefined}
          value={form[field]}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined ? undefined : hint}
          onChange={(event) => onType(field, event.target.value)}
        />
        {problem !== undefined && (
          <span className="field-issue" id={hint}>
            <Figures of={t(problem, { length: PASSPHRASE_LENGTH })} />
          </span>
        )}
      </p>
    );
  });
}
