import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** A place to drop files on, around an ordinary file input that does the same by keyboard and on a phone. */
export function DropZone({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
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
      <label htmlFor="transcripts">{t('choose')}</label>
      <input
        id="transcripts"
        type="file"
        multiple
        accept=".jsonl,.json,.txt"
        aria-describedby="transcripts-hint"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // So that the same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      <p className="soft" id="transcripts-hint">
        {t('stays')}
      </p>
    </div>
  );
}
