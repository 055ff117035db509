import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TryAgain } from '../parts/TryAgain.tsx';
import { Rehearse } from '../study/Rehearse.tsx';
import type { AskIslandProps } from './AskIsland.tsx';
import { openAsking, passageAsked, type Asking } from './open-asking.ts';

/** The questions of the passage the address names, or honestly those nearest to it. */
export function Ask(props: AskIslandProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking | 'opening' | 'failed' | 'no-passage'>('opening');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    const reference = passageAsked();
    const opening =
      reference === null ? Promise.resolve('no-passage' as const) : openAsking(props, reference);
    void opening.then((found) => current && setAsking(found ?? 'failed'));
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the page's own props never change.
  }, [tries]);
  switch (asking) {
    case 'opening':
      return <p role="status">{t('study:ask.opening')}</p>;
    case 'failed':
      return (
        <TryAgain
          text={t('study:ask.failed')}
          action={t('study:ask.retry')}
          onAction={() => setTries(tries + 1)}
        />
      );
    case 'no-passage':
      return (
        <p className="notice">
          {t('study:ask.noPassage')} <a href={props.documentsUrl}>{t('study:ask.documents')}</a>
        </p>
      );
    default:
      return <Asked {...asking} />;
  }
}

const NEAR = {
  passage: null,
  section: 'study:ask.none',
  document: 'study:ask.noneInSection',
  nowhere: 'study:ask.noneAtAll',
} as const;

function Asked({ near, questions, conditions, passages, url }: Asking) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const back = <a href={url}>{t('study:ask.back')}</a>;
  const done = (
    <div className="notice" role="status">
      <p>{t('study:ask.done')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => setRound(round + 1)}>
          {t('study:ask.again')}
        </button>
        {back}
      </div>
    </div>
  );
  return (
    <>
      <p>{back}</p>
      {NEAR[near] !== null && <p className="notice">{t(NEAR[near])}</p>}
      {near !== 'nowhere' && <Rehearse key={round} {...{ questions, conditions, passages, done }} />}
    </>
  );
}
