import type { Ref } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Digits that nobody beside should read. */
  readonly secret: boolean;
  readonly text: string;
  /** What was wrong with the last try; empty when nothing was. */
  readonly issue: string;
  readonly ref?: Ref<HTMLInputElement>;
  onType(text: string): void;
}

/** One line for digits or a staff number, with what was wrong below it. */
export function AskedField({ id, label, secret, text, issue, ref, onType }: Props) {
  return (
    <p className="form-row">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={ref}
        className="field short"
        type={secret ? 'password' : 'text'}
        inputMode={secret ? 'numeric' : 'text'}
        maxLength={secret ? 6 : 40}
        dir="ltr"
        value={text}
        autoComplete="off"
        aria-invalid={issue !== ''}
        aria-describedby={issue === '' ? undefined : `${id}-issue`}
        onChange={(event) => onType(event.target.value)}
      />
      <span className="field-issue" id={`${id}-issue`} role="status">
        {issue}
      </span>
    </p>
  );
}
