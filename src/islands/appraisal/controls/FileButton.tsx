import { useEffect, useRef } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What the dialog offers first. */
  readonly accept: string;
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  onFile(file: File): void;
}

/** A button that asks for one file. The input's own button would speak the browser's language. */
export function FileButton({ id, label, accept, quiet = true, disabled = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (input.current === null || file === undefined) return;
    // So that the same file can be chosen again after it was corrected.
    input.current.value = '';
    onFile(file);
  };
  useEffect(() => {
    // Chosen before this island was awake.
    take();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once.
  }, []);
  return (
    <>
      <input className="hidden-label" type="file" {...{ id, accept, disabled }} ref={input} onChange={take} />
      <label className={quiet ? 'button quiet' : 'button'} htmlFor={id}>
        {label}
      </label>
    </>
  );
}
