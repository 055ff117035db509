interface Props {
  readonly text: string;
  readonly disabled: boolean;
  readonly quiet?: boolean;
  onAction(): void;
}

/** A button of an attempt. Give each step its own `key`: a second tap on the one before must not count for the next. */
export function ActionButton({ text, disabled, quiet = false, onAction }: Props) {
  return (
    <button
      type="button"
      className={quiet ? 'button quiet' : 'button'}
      disabled={disabled}
      onClick={onAction}
    >
      {text}
    </button>
  );
}
