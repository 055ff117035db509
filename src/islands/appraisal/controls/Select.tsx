interface Props<Value extends string | number> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  onValue(value: Value): void;
}

/** A choice of one among a few, with its name above it. */
export function Select<Value extends string | number>(props: Props<Value>) {
  const { label, hideLabel = false, value, options, onValue } = props;
  return (
    <label>
      <span className={hideLabel ? 'hidden-label' : undefined}>{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = options[event.target.selectedIndex];
          if (chosen !== undefined) onValue(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
