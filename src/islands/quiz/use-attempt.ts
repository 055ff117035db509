import { useEffect, useMemo, useReducer } from 'react';
import type { Draft } from '#core/ledger/ports.ts';
import type { LanguageTag } from '#core/language/text.ts';
import { advance, LOADING, type Answer, type Asking } from '#core/quiz/attempt.ts';
import { closeAttempt } from '#core/quiz/close-attempt.ts';
import { conditionsIn } from '#core/quiz/conditions.ts';
import { canResume, openAttempt, paperOf, type Offer } from '#core/quiz/open-attempt.ts';
import { browserClock as clock } from '#platform/clock.ts';
import { takeEarlyTaps } from '#platform/early-taps.ts';
import { randomId } from '#platform/random-id.ts';
import type { Question } from '#questions/models.ts';
import { loadViews, rulesOf } from '#questions/views.tsx';
import { useDevice } from './use-device.ts';
import { useLoneTab } from './use-lone-tab.ts';

/** A quiz with its questions, in the bank's order. */
export interface Quiz extends Offer {
  readonly questions: readonly Question[];
}

/** One learner at one quiz: the state, and what the learner can do. */
export function useAttempt(offer: Quiz, language: LanguageTag) {
  const [state, dispatch] = useReducer(advance, LOADING);
  const known = useDevice(offer.quiz.id, state, dispatch);
  const alone = useLoneTab(offer.quiz.id, state.stage === 'result');
  const byId = useMemo(() => new Map(offer.questions.map((question) => [question.id, question])), [offer]);
  const conditions = useMemo(() => conditionsIn(language), [language]);
  const refused = () => dispatch({ type: 'failed', issue: { code: 'E_STORE_BUSY' } });

  const draw = async (draft: Draft, go: (questions: readonly string[]) => void) => {
    const paper = paperOf(offer, draft);
    if (await arrive(paper.flatMap((id) => byId.get(id) ?? []))) go(paper);
    else dispatch({ type: 'failed', issue: { code: 'E_PAGE_INCOMPLETE' } });
  };

  const begin = () =>
    alone(() => {
      const draft = openAttempt(offer, language, { id: randomId(16), seed: randomId(8) }, clock);
      return draw(draft, (questions) => dispatch({ type: 'begin', draft, questions, at: clock.monotonic() }));
    }, refused);
  const resume = (draft: Draft) =>
    alone(
      () => draw(draft, (questions) => dispatch({ type: 'resume', questions, at: clock.monotonic() })),
      refused,
    );
  const finish = ({ run }: Asking) => {
    const grade = ({ q, a }: { q: string; a: Answer }) => {
      const question = byId.get(q);
      if (question === undefined) throw new RangeError(`no question ${q}`);
      return rulesOf(question).grade(question, a, conditions);
    };
    dispatch({ type: 'finish', event: closeAttempt(run, clock, grade) });
  };

  useEffect(() => {
    if (takeEarlyTaps().includes('start')) dispatch({ type: 'want' });
  }, []);
  const wanted = state.stage === 'intro' && state.wanted ? state : null;
  useEffect(() => {
    if (wanted === null) return;
    // An early tap must never throw answers away: with an open attempt, Start means go on.
    const { draft } = wanted;
    void (draft !== null && canResume(offer, draft) ? resume(draft) : begin());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- begin and resume only dispatch; they follow no state.
  }, [wanted]);

  return {
    ...{ state, known, byId, conditions, dispatch, finish },
    begin: () => void begin(),
    resume: (draft: Draft) => void resume(draft),
    confirm: () => dispatch({ type: 'confirm', at: clock.monotonic() }),
    next: () => dispatch({ type: 'next', at: clock.monotonic() }),
  };
}

/** Whether the kinds of a paper are here: without them no question may show. */
async function arrive(questions: readonly Question[]): Promise<boolean> {
  try {
    await loadViews(questions);
    return true;
  } catch {
    return false;
  }
}
