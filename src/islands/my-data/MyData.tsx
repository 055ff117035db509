import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { BackupsPart } from './BackupsPart.tsx';
import { ErasePanel } from './ErasePanel.tsx';
import { HoldingsTable } from './HoldingsTable.tsx';
import type { MyDataIslandProps } from './MyDataIsland.tsx';
import { PersistencePart } from './PersistencePart.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { useMyData } from './use-my-data.ts';

/** The parts of the page: what is there, whether it stays, taking it along, deleting it. */
export function MyData(props: MyDataIslandProps) {
  const { t } = useTranslation();
  const { seen, issue, change, retry, again } = useMyData();
  const [erased, setErased] = useState(false);
  if (issue !== null) return <FailureNotice issue={issue} action={t('retry')} onAction={retry} />;
  if (seen === null) return <p role="status">{t('opening')}</p>;
  const erase = () => change((store) => store.eraseEverything()).then(setErased);
  return (
    <>
      <p role="status">{erased ? t('erased') : ''}</p>
      <section className="part" aria-labelledby="stored-heading">
        <h2 id="stored-heading">{t('stored')}</h2>
        <p>{t('storedText')}</p>
        <HoldingsTable everything={seen.everything} />
        <p>
          <a href={props.scoreBookUrl}>{t('toScoreBook')}</a>
        </p>
      </section>
      <PersistencePart persistence={seen.persistence} onAsked={again} />
      <TakeAlong />
      <BackupsPart {...props} backups={seen.backups} />
      <section className="part" aria-labelledby="erase-heading">
        <h2 id="erase-heading">{t('erase')}</h2>
        <p>{t('eraseWhat')}</p>
        <ErasePanel onErase={() => void erase()} />
      </section>
    </>
  );
}
