interface Props {
  readonly text: string;
  /** The button's words. */
  readonly action: string;
  onAction(): void;
}

/** Something could not be fetched: what that means, and one way on. */
export function TryAgain({ text, action, onAction }: Props) {
  return (
    <div className="notice failure" role="alert">
      <p>{text}</p>
      <button type="button" className="button quiet" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
