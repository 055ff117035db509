import { useEffect, useRef } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** Name of the file that is chosen. */
  readonly chosen?: string;
  onFiles(files: readonly File[]): void;
}

/** A file input whose button speaks the reader's language and not the browser's. */
export function FilePicker({ id, label, accept, multiple = false, chosen = '', onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const files = [...(input.current?.files ?? [])];
    // So that the same file can be chosen again.
    if (input.current !== null) input.current.value = '';
    if (files.length > 0) onFiles(files);
  };
  useEffect(() => {
    // Chosen before this island was awake.
    take();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once.
  }, []);
  return (
    <div className="actions file-picker">
      <input
        id={id}
        ref={input}
        className="hidden-label"
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={take}
      />
      <label className="button quiet" htmlFor={id}>
        {label}
      </label>
      {chosen !== '' && <bdi>{chosen}</bdi>}
    </div>
  );
}
