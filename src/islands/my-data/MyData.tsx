import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nowhereElse } from '#platform/safe-keeping.ts';
import { ErasePanel } from '../parts/ErasePanel.tsx';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Opening } from '../parts/Opening.tsx';
import { BackupsPart } from './BackupsPart.tsx';
import { BringBack } from './BringBack.tsx';
import { DeleteOne } from './DeleteOne.tsx';
import { HoldingsTable } from './HoldingsTable.tsx';
import type { MyDataIslandProps } from './MyDataIsland.tsx';
import { PeoplePart } from './PeoplePart.tsx';
import { PersistencePart } from './PersistencePart.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { WorkHere } from './WorkHere.tsx';
import { useMyData } from './use-my-data.ts';

/** The parts of the page: what is there, whether it stays, taking it along, bringing it back, deleting it. */
export function MyData(props: MyDataIslandProps) {
  const { t } = useTranslation();
  const device = useMyData();
  const [erased, setErased] = useState(false);
  const { seen, issue } = device;
  if (issue !== null) return <FailureNotice issue={issue} action={t('retry')} onAction={device.retry} />;
  if (seen === null) return <Opening text={t('opening')} />;
  return (
    <>
      <p role="status">{erased ? t('erased') : ''}</p>
      {!seen.whole && (
        <p className="notice" role="alert">
          {t('bringLost')}
        </p>
      )}
      <section className="part" aria-labelledby="stored-heading">
        <h2 id="stored-heading">{t('stored')}</h2>
        <p>{t('storedText')}</p>
        <HoldingsTable everything={seen.everything} />
        {seen.work.length > 0 && <WorkHere work={seen.work} />}
        <p>
          <a href={props.scoreBookUrl}>{t('toScoreBook')}</a>
        </p>
      </section>
      <PersistencePart persistence={seen.persistence} onAsked={device.again} />
      <TakeAlong />
      <BackupsPart {...props} backups={seen.backups} onBring={(at) => void device.bringBackup(at)} />
      <BringBack
        outcome={device.outcome}
        onFile={(text) => void device.bring(text)}
        onUnderstood={device.understood}
      />
      {seen.attempts.length > 0 && (
        <DeleteOne {...props} attempts={seen.attempts} onDelete={device.deleteOne} />
      )}
      <PeoplePart {...props} />
      <section className="part" aria-labelledby="erase-heading">
        <h2 id="erase-heading">{t('erase')}</h2>
        <p>{t('eraseWhat')}</p>
        <ErasePanel
          unsafe={nowhereElse(seen.attempts.length)}
          handInUrl={`${props.scoreBookUrl}#hand-in-heading`}
          onErase={() => void device.erase().then(setErased)}
        />
      </section>
    </>
  );
}
