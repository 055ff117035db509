interface Props {
  readonly id: string;
  readonly label: string;
  /** What the dialog offers first. */
  readonly accept: string;
  readonly quiet?: boolean;
  onFile(file: File): void;
}

/** A button that asks for one file. The input's own button would speak the browser's language. */
export function FileButton({ id, label, accept, quiet = true, onFile }: Props) {
  return (
    <>
      <input
        id={id}
        className="hidden-label"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file can be chosen again after it was corrected.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <label className={quiet ? 'button quiet' : 'button'} htmlFor={id}>
        {label}
      </label>
    </>
  );
}
