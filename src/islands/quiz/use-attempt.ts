import { useEffect, useMemo, useReducer } from 'react';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
import { advance, LOADING } from '#core/quiz/attempt.ts';
import type { Run } from '#core/quiz/attempt-state.ts';
import type { Offer } from '#core/quiz/open-attempt.ts';
import type { Room } from '#core/sitting/room-code.ts';
import { browserClock as clock } from '#platform/clock.ts';
import { takeEarlyTaps } from '#platform/early-taps.ts';
import { isOpen } from '#platform/open-quizzes.ts';
import { closeRun } from './close-run.ts';
import type { QuizIslandProps } from './QuizIsland.tsx';
import { useDeck } from './use-deck.ts';
import { useDevice } from './use-device.ts';
import { heldDraft, useOverdue } from './use-given-up.ts';
import { useLearning } from './use-learning.ts';
import { useLoneTab } from './use-lone-tab.ts';
import { useOpening } from './use-opening.ts';
import { useUnfinished } from './use-unfinished.ts';

/** One learner at one quiz: the state, and what the learner can do. */
export function useAttempt(props: QuizIslandProps) {
  const { quiz } = props;
  const offer = useOffer(props);
  const [state, dispatch] = useReducer(advance, LOADING);
  const { known, beside } = useDevice(quiz.id, state, dispatch);
  const alone = useLoneTab(quiz.id, state.stage === 'result');
  const [to, learn] = useLearning(props);
  const deck = useDeck(props, offer);
  const open = useUnfinished(state, offer, deck);
  const ready = state.stage === 'intro';
  const begun = 'run' in state ? state.run.draft.id : null;
  const held = heldDraft(quiz, open);
  const opening = useOpening({ props, offer, to, deck, ready, begun, held, alone, dispatch });
  const { begin, resume, handIn, look } = opening;
  const overdue = useOverdue(quiz.minutes, held, (draft) => void handIn(draft));

  useEffect(() => {
    if (takeEarlyTaps(['start']).length > 0) dispatch({ type: 'want' });
  }, []);
  const wanted = (state.stage === 'loading' || state.stage === 'intro') && state.wanted ? state : null;
  const sought = open === 'sought';
  useEffect(() => {
    if (wanted === null || sought) return;
    if (wanted.stage === 'loading') {
      // Only what the device could not forbid: it may know of an open attempt, or of as many as are allowed.
      if (quiz.mode === 'practice' && quiz.attempts === undefined && !isOpen(quiz.id)) void begin(null, true);
      return;
    }
    // An early tap must never throw answers away: with an open attempt, Start means go on.
    if (open === 'gone') dispatch({ type: 'failed', issue: { code: 'E_PAGE_INCOMPLETE' } });
    else void (open === null ? begin() : resume(open.draft));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- begin and resume only dispatch; they follow no state.
  }, [wanted, sought]);

  return {
    ...{ state, known, beside, offer, open, held, overdue, dispatch, to, learn },
    table: deck.table,
    begin: () => void begin(),
    beginIn: (room: Room) => void begin(room),
    resume: (draft: Draft) => void resume(draft),
    handIn: (draft: Draft) => void handIn(draft),
    look: (event: AttemptEvent) => void look(event),
    confirm: (right: boolean) => dispatch({ type: 'confirm', at: clock.monotonic(), right }),
    next: () => dispatch({ type: 'next', at: clock.monotonic() }),
    finish: (run: Run) => dispatch({ type: 'finish', event: closeRun(run, deck.table) }),
  };
}

/** What a screen is handed of it. */
export type Playing = ReturnType<typeof useAttempt>;

function useOffer({ quiz, banks, questions }: QuizIslandProps): Offer {
  return useMemo(
    () => ({
      quiz,
      banks: banks.map(({ id, ver, sha }) => ({ id, ver, sha })),
      questions: banks.flatMap(({ pool }) => pool ?? questions),
    }),
    [quiz, banks, questions],
  );
}
