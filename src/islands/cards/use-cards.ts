import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { review, type ReviewAction } from '#core/cards/review.ts';
import type { Issue } from '#core/issue.ts';
import { moment } from '#platform/clock.ts';
import { openStudy } from '#platform/study-store.ts';
import { issueOf } from '../parts/issue-text.ts';
import type { CardsIslandProps } from './CardsIsland.tsx';
import { cardsFor, openDesk, recount, writeReview, type Desk } from './open-desk.ts';

const TOLD: Partial<Record<ReviewAction['type'], string>> = {
  undo: 'study:cards.undone',
  out: 'study:cards.outDone',
};

/** The learner's cards: opened, written before anything new is shown, and counted for the other pages. */
export function useCards(props: CardsIslandProps) {
  const { t } = useTranslation();
  const [desk, setDesk] = useState<Desk | 'failed' | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const study = useRef(openStudy());
  useOpening(props, tries, study, setDesk, setIssue);
  useClock(desk, setDesk);
  const go = async (action: ReviewAction, told: string) => {
    if (desk === null || desk === 'failed' || busy) return;
    const after = review(desk.review, action, moment());
    if (after === desk.review) return;
    setBusy(true);
    try {
      await writeReview(study.current, desk.review, after);
      setDesk({ ...desk, review: after });
      setIssue(null);
      setSaid(told);
    } catch (cause) {
      setIssue(issueOf(cause));
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ desk, issue, said, busy },
    act: (action: ReviewAction) => void go(action, t(TOLD[action.type] ?? '')),
    add: (ids: readonly string[]) => {
      if (desk === null || desk === 'failed') return;
      const cards = cardsFor(desk, ids);
      void go({ type: 'put', cards }, t('study:cards.added', { count: cards.length }));
    },
    retry: () => {
      setIssue(null);
      if (desk !== null && desk !== 'failed') return;
      setDesk(null);
      setTries(tries + 1);
    },
  };
}

type SetDesk = (change: (now: Desk | 'failed' | null) => Desk | 'failed' | null) => void;

function useOpening(
  props: CardsIslandProps,
  tries: number,
  study: Readonly<{ current: ReturnType<typeof openStudy> }>,
  setDesk: SetDesk,
  setIssue: (issue: Issue) => void,
): void {
  useEffect(() => {
    let current = true;
    const put = (found: Desk | null) => {
      if (current) setDesk(() => found ?? 'failed');
      return found;
    };
    openDesk(props, study.current)
      .then(put)
      .then(async (desk) => {
        if (desk === null) return;
        // After the first card is there: what was answered wrong in quizzes takes a while to find out.
        const { wrongWords } = await import('./wrong-words.ts');
        const cards = cardsFor(desk, await wrongWords(props, desk.terms));
        if (!current || cards.length === 0) return;
        await study.current.putCards(cards);
        await recount(study.current, desk.terms);
        setDesk((now) =>
          now === null || now === 'failed'
            ? now
            : { ...now, review: review(now.review, { type: 'put', cards }, moment()) },
        );
      })
      .catch((cause: unknown) => {
        // Code or banks that did not come: the words come another time.
        if (current && !(cause instanceof TypeError)) setIssue(issueOf(cause));
      });
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the page's own props never change.
  }, [tries]);
}

/** Looks again now and then while the day is done: a card that is being learnt may come due. */
function useClock(desk: Desk | 'failed' | null, setDesk: SetDesk): void {
  const resting = desk !== null && desk !== 'failed' && desk.review.shown === null;
  useEffect(() => {
    if (!resting) return;
    const timer = setInterval(() => {
      setDesk((now) =>
        now === null || now === 'failed'
          ? now
          : { ...now, review: review(now.review, { type: 'look' }, moment()) },
      );
    }, 30_000);
    return () => clearInterval(timer);
  }, [resting, setDesk]);
}
