import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nowhereElse } from '#platform/safe-keeping.ts';
import { ErasePanel } from '../parts/ErasePanel.tsx';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Nudge } from '../parts/Nudge.tsx';
import { Opening } from '../parts/Opening.tsx';
import { WideTable } from '../parts/WideTable.tsx';
import { AttemptRows } from './AttemptRows.tsx';
import { BestScores } from './BestScores.tsx';
import type { Kept } from './book.ts';
import { HandIn } from './HandIn.tsx';
import { LossNotice } from './LossNotice.tsx';
import { OpenDrafts } from './OpenDrafts.tsx';
import { PlanProgress } from './PlanProgress.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import type { ScoreBookIslandProps } from './ScoreBookIsland.tsx';
import { useScoreBook } from './use-score-book.ts';

/** All parts of the score book, in the order they are used over a year. */
export function ScoreBook(props: ScoreBookIslandProps) {
  const { quizzes } = props;
  const { t } = useTranslation();
  const ids = useMemo(() => Object.keys(quizzes), [quizzes]);
  const { book, retry, note, saveProfile, acknowledgeLoss, erase } = useScoreBook(ids);
  if (book.stage === 'loading') return <Opening text={t('opening')} />;
  if (book.stage === 'failed') {
    return <FailureNotice issue={book.issue} action={t('retry')} onAction={retry} />;
  }
  const { kept, issue, erased } = book;
  return (
    <>
      <p role="status">{erased ? t('erased') : ''}</p>
      {issue !== null && <FailureNotice issue={issue} action={t('understood')} onAction={note} />}
      {!kept.health.ok && (
        <LossNotice {...props} lost={kept.health.lost} onAcknowledge={() => void acknowledgeLoss()} />
      )}
      <Nudge {...props} ends={kept.entries.map(({ end }) => end)} scoreBookUrl="" />
      <section className="part" aria-labelledby="profile-heading">
        <h2 id="profile-heading">{t('profile')}</h2>
        <ProfileForm
          key={kept.device}
          {...props}
          area="score-book"
          profile={kept.profile}
          onSave={saveProfile}
        />
        <p>
          <a href={`${props.myDataUrl}#people-heading`}>{t('shareDevice')}</a>
        </p>
      </section>
      {kept.drafts.length > 0 && <OpenDrafts drafts={kept.drafts} quizzes={quizzes} />}
      <PlanProgress {...props} entries={kept.entries} />
      <Attempts {...props} kept={kept} />
      <HandIn {...props} kept={kept} />
      <Stored {...props} attempts={kept.entries.length} onErase={() => void erase()} />
    </>
  );
}

function Attempts(props: ScoreBookIslandProps & { readonly kept: Kept }) {
  const { kept, quizzes, quizzesUrl } = props;
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="attempts-heading">
      <h2 id="attempts-heading">{t('attempts')}</h2>
      {kept.entries.length === 0 ? (
        <p>
          {t('empty')} <a href={quizzesUrl}>{t('toQuizzes')}</a>
        </p>
      ) : (
        <>
          <BestScores entries={kept.entries} quizzes={quizzes} />
          <WideTable label={t('allAttempts')}>
            <AttemptRows {...props} newestFirst />
          </WideTable>
        </>
      )}
    </section>
  );
}

interface StoredProps extends ScoreBookIslandProps {
  readonly attempts: number;
  onErase(): void;
}

function Stored({ attempts, onErase, ...props }: StoredProps) {
  const { t } = useTranslation();
  return (
    <section className="part" aria-labelledby="stored-heading">
      <h2 id="stored-heading">{t('stored')}</h2>
      <p>
        {t('storedText')} <a href={props.privacyUrl}>{t('toPrivacy')}</a>
      </p>
      <p>
        <a href={props.myDataUrl}>{t('nudge:myData')}</a>
      </p>
      <ErasePanel unsafe={nowhereElse(attempts)} handInUrl="#hand-in-heading" onErase={onErase} />
    </section>
  );
}
