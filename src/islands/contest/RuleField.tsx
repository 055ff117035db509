import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContestIslandProps } from './ContestIsland.tsx';

interface NumberProps {
  readonly name: string;
  readonly value: number;
  onChange(value: number): void;
}

/** A whole number of the rules. */
export function NumberField({ name, value, onChange }: NumberProps) {
  const { t } = useTranslation();
  return (
    <label>
      <span>{t(`field.${name}`)}</span>
      <input
        className="field"
        type="number"
        min={0}
        dir="ltr"
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly string[];
  onChange(value: string): void;
}

/** One of a few words of the rules. */
export function ChoiceField({ name, value, options, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <label>
      <span>{t(`field.${name}`)}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {t(`choice.${option}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps extends Pick<ContestIslandProps, 'tongues' | 'languages'> {
  readonly label: string;
  readonly value: Readonly<Record<string, string>>;
  onChange(value: Record<string, string>): void;
}

/** A text in every language of the site; what is left empty falls back to the original. */
export function TextFields({ label, value, tongues, languages, onChange }: TextProps) {
  const id = useId();
  return (
    <fieldset className="text-fields">
      <legend>{label}</legend>
      {tongues.map(({ tag, name }) => (
        <label key={tag} htmlFor={`${id}${tag}`}>
          <span>{name}</span>
          <input
            id={`${id}${tag}`}
            className="field"
            lang={languages[tag]?.bcp47}
            dir={languages[tag]?.dir}
            maxLength={80}
            value={value[tag] ?? ''}
            onChange={({ target }) => {
              const { [tag]: _old, ...others } = value;
              onChange(target.value === '' ? others : { ...others, [tag]: target.value });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
