import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly unit?: string;
  /** `null`: nothing is asked. */
  readonly value: number | null;
  /** The least that is taken, 0 where nothing is said. */
  readonly min?: number;
  readonly max: number;
  /** The label is for those who cannot see what stands beside the field. */
  readonly hideLabel?: boolean;
  /** Whether figures behind the point are taken. */
  readonly fraction?: boolean;
  onValue(value: number | null): void;
}

/** A figure that may be left empty. What is typed stays as it is typed; only what can be used is passed on. */
export function NumberField(props: Props) {
  const { label, unit, value, min = 0, max, hideLabel = false, fraction = false, onValue } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="number-field">
      <span className={hideLabel ? 'hidden-label' : undefined}>{label}</span>
      <span className="number-entry">
        <input
          className="field"
          dir="ltr"
          inputMode={fraction ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={typed ?? value ?? ''}
          onChange={(event) => {
            const text = event.target.value.normalize('NFKC').trim();
            setTyped(text);
            if (text === '') onValue(null);
            const shape = fraction ? /^\d{1,4}(?:\.\d{1,2})?$/ : /^\d{1,4}$/;
            const figure = Number(text);
            if (shape.test(text) && figure >= min && figure <= max) onValue(figure);
          }}
          onBlur={() => setTyped(null)}
        />
        {unit}
      </span>
    </label>
  );
}
