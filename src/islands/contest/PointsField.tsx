interface Props {
  readonly label: string;
  readonly points: number;
  onChange(points: number): void;
}

/** Points as judges give or take them: whole, and below nought too. Not written over: a minus alone is no number yet. */
export function PointsField({ label, points, onChange }: Props) {
  return (
    <label>
      {label}{' '}
      <input
        type="number"
        dir="ltr"
        defaultValue={points}
        onChange={({ target }) => onChange(Math.round(target.valueAsNumber) || 0)}
      />
    </label>
  );
}
