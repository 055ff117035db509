import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** A place to drop files on, around an ordinary file input that does the same by keyboard and on a phone. */
export function DropZone({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    if (input.current === null) return;
    onFiles([...(input.current.files ?? [])]);
    // So that the same file can be chosen again after it was corrected.
    input.current.value = '';
  };
  useEffect(() => {
    // Chosen before this island was awake.
    if (input.current?.files?.length) take();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once.
  }, []);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    // Dropping is an addition for a mouse: the input inside does the same for keyboard and finger.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      className={over ? 'drop-zone is-over' : 'drop-zone'}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        id="transcripts"
        className="hidden-label"
        type="file"
        multiple
        accept=".jsonl,.json,.txt"
        aria-describedby="transcripts-hint"
        ref={input}
        onChange={take}
      />
      {/* The input's own button speaks the browser's language; this one the reader's. */}
      <label className="button" htmlFor="transcripts">
        {t('choose')}
      </label>
      <p>{t('drop')}</p>
      <p className="soft" id="transcripts-hint">
        {t('stays')}
      </p>
    </div>
  );
}
