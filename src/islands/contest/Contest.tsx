import { useTranslation } from 'react-i18next';
import { issueText } from '../parts/issue-text.ts';
import { Figures } from '../parts/Figures.tsx';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Title } from '../parts/Title.tsx';
import { Console } from './Console.tsx';
import type { ContestIslandProps } from './ContestIsland.tsx';
import { Guide } from './Guide.tsx';
import { KeptMatches } from './KeptMatches.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { useContests } from './use-contests.ts';

/** Where an organiser begins: earlier matches, a new one, or the one that is on. */
export function Contest(props: ContestIslandProps) {
  const { t } = useTranslation();
  const contests = useContests(props.materialUrl);
  const { view, failed } = contests;
  if (view.at === 'match') {
    return (
      <Console
        {...props}
        key={view.log.match.setUp.id}
        store={contests.store}
        first={view.log}
        material={view.material}
        onLeave={contests.leave}
      />
    );
  }
  return (
    <>
      <Title lead />
      <Guide />
      {failed !== null &&
        (failed.code.startsWith('E_CONTEST_') ? (
          <p className="notice" role="alert">
            <Figures of={issueText(t, failed)} />
          </p>
        ) : (
          <FailureNotice issue={failed} action={t('retry')} onAction={contests.reload} />
        ))}
      {view.at === 'loading' && <p role="status">{t('loading')}</p>}
      {view.at === 'list' && <KeptMatches {...props} matches={view.matches} contests={contests} />}
      <SetUpForm {...props} onBegin={(setUp) => void contests.begin(setUp)} />
    </>
  );
}
