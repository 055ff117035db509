import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { filesChosen, filesDropped, type Dropped } from '#platform/dropped-files.ts';

/** A place to drop files on, around ordinary file inputs that do the same by keyboard and on a phone. */
export function DropZone({ onFiles }: { onFiles(dropped: Dropped): void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    // Dropping is an addition for a mouse: the inputs inside do the same for keyboard and finger.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      className={over ? 'drop-zone is-over' : 'drop-zone'}
      onDragEnter={(event) => drag(event, true)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void filesDropped(event.dataTransfer).then(onFiles);
      }}
    >
      <div className="choices">
        <Choice id="transcripts" label={t('choose')} onFiles={onFiles} />
        <Choice id="folder" label={t('chooseFolder')} folder onFiles={onFiles} />
      </div>
      <p>{t('drop')}</p>
      <p className="soft" id="transcripts-hint">
        {t('stays')}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly folder?: boolean;
  onFiles(dropped: Dropped): void;
}

/** A file input whose own button would speak the browser's language; its label speaks the reader's. */
function Choice({ id, label, folder = false, onFiles }: ChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    if (input.current === null) return;
    onFiles({ files: filesChosen(input.current.files), cut: false });
    // So that the same file can be chosen again after it was corrected.
    input.current.value = '';
  };
  useEffect(() => {
    // No property of React's: the standard has none for it.
    if (folder) input.current?.setAttribute('webkitdirectory', '');
    // Chosen before this island was awake.
    if (input.current?.files?.length) take();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once.
  }, []);
  return (
    <>
      <input
        id={id}
        className="hidden-label"
        type="file"
        multiple
        aria-describedby="transcripts-hint"
        ref={input}
        onChange={take}
      />
      <label className={folder ? 'button quiet' : 'button'} htmlFor={id}>
        {label}
      </label>
    </>
  );
}
