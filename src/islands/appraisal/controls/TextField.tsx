import { useState, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly value: string;
  readonly maxLength: number;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Said beside the field while it is empty; without it the field may be empty. */
  readonly needed?: string;
  onValue(value: string): void;
}

/** A line of text. What is typed stays as it is typed; without the spaces around it, and only where it can be used, it is passed on. */
export function TextField({ label, value, maxLength, lang, dir, needed, onValue }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label>
      <span>{label}</span>
      <input
        className="field"
        autoComplete="off"
        {...{ maxLength, lang, dir }}
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value);
          const text = target.value.normalize('NFC').trim();
          if (text !== '' || needed === undefined) onValue(text);
        }}
        onBlur={() => setTyped(null)}
      />
      {needed !== undefined && typed?.trim() === '' && (
        <span className="needed" role="alert">
          {needed}
        </span>
      )}
    </label>
  );
}
