import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Late } from '../parts/Late.tsx';
import { CloseSitting } from './CloseSitting.tsx';
import { Collect } from './Collect.tsx';
import { EarlierSittings } from './EarlierSittings.tsx';
import { KeyPart } from './KeyPart.tsx';
import { deskTitle } from './desk-title.ts';
import type { HeldKey } from './held-key.ts';
import { OpenSitting } from './OpenSitting.tsx';
import { RoomPart } from './RoomPart.tsx';
import type { SittingIslandProps } from './SittingIsland.tsx';
import { useDesks } from './use-desks.ts';

/** From top to bottom in the order of the day: the key, the room, what is handed in, the signature. */
export function SittingDesk(props: SittingIslandProps) {
  const { quizzes, language } = props;
  const { t } = useTranslation();
  const [held, setHeld] = useState<HeldKey | null>(null);
  const desks = useDesks();
  const { desk, change } = desks;
  const quiz = quizzes.find(({ blueprint }) => blueprint.id === desk?.quiz);
  return (
    <>
      <KeyPart {...props} held={held} ready={desks.ready || desks.failed !== null} onHold={setHeld} />
      {desk === null ? (
        <OpenSitting quizzes={quizzes} ready={desks.ready} onOpen={desks.begin} />
      ) : (
        <>
          <RoomPart
            {...props}
            desk={desk}
            title={deskTitle(desk, language) ?? quiz?.title ?? { text: desk.quiz, language: 'zh' }}
          />
          <Collect language={language} desk={desk} latest={desks.latest} onChange={change} />
          {quiz !== undefined && (
            <section className="part" aria-labelledby="paper-heading">
              <h2 id="paper-heading">{t('paperTitle')}</h2>
              <p>{t('paperText')}</p>
              <Late
                label={t('paperOpen')}
                material="paper.json"
                given={{ ...props, desk, quiz, onChange: change }}
                load={() => import('./PaperPart.tsx').then(({ PaperPart }) => PaperPart)}
              />
            </section>
          )}
          <CloseSitting desk={desk} held={held} language={language} onChange={change} />
        </>
      )}
      {desks.failed !== null && (
        <FailureNotice issue={desks.failed} action={t('retry')} onAction={desks.retry} />
      )}
      <EarlierSittings {...desks} quizzes={quizzes} language={language} />
      <section className="part" aria-labelledby="means-heading">
        <h2 id="means-heading">{t('meansTitle')}</h2>
        <ul className="prose">
          {['means1', 'means2', 'means3'].map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
