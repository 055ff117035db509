import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { missingNumbers, numberRanges } from '#core/hand-in/gather.ts';
import { Figures } from '../parts/Figures.tsx';
import { issueText } from '../parts/issue-text.ts';
import { Say } from '../parts/Say.tsx';
import { CameraWay } from './CameraWay.tsx';
import { PasteWay } from './PasteWay.tsx';
import { PictureWay } from './PictureWay.tsx';
import { useGathering, type Gathered } from './use-gathering.ts';

/** Every way a transcript comes to the clerk besides a file. They may be mixed: each brings pieces to one table. */
export function TakeWays({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { take, drop, ...gathered } = useGathering(onFiles);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the keyboard goes on where it was.
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="ways" ref={place} tabIndex={-1}>
      <PasteWay onText={take} />
      <PictureWay onText={take} />
      <CameraWay onText={take} />
      <Came {...gathered} onDrop={drop} />
    </div>
  );
}

/** What is complete, what is still missing, and what could not be used. */
function Came({ gathering, taken, issues, onDrop }: Gathered & { onDrop(): void }) {
  const { t } = useTranslation();
  return (
    <div className="gathered">
      <p role="status">{taken > 0 && <Say text="hand-in:taken" with={{ count: taken }} />}</p>
      {issues.map((issue) => (
        <p className="notice" key={issue.code}>
          <Figures of={issueText(t, issue)} />
        </p>
      ))}
      {gathering.size > 0 && (
        <>
          <ul className="rows">
            {[...gathering].map(([key, one]) => (
              <li key={key}>
                <Say
                  text="hand-in:gathered"
                  with={{
                    parcel: one.parcel,
                    number: one.pieces.size,
                    total: one.total,
                    missing: numberRanges(missingNumbers(one)),
                  }}
                />
              </li>
            ))}
          </ul>
          <div className="actions">
            <button type="button" className="button quiet" onClick={onDrop}>
              {t('hand-in:drop')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
