interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly min?: string;
  readonly max?: string;
  /** An empty text where no day is chosen. */
  onValue(day: string): void;
}

/** A day of the calendar, by the browser's own field. */
export function DayField({ label, value = '', min, max, onValue }: Props) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        className="field"
        {...{ value, min, max }}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
}
