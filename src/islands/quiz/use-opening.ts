import { useEffect, useRef, type Dispatch } from 'react';
import type { LanguageTag } from '#core/language/text.ts';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
import type { Action } from '#core/quiz/attempt-state.ts';
import type { Mode } from '#core/quiz/mode.ts';
import { openAttempt, type Offer } from '#core/quiz/open-attempt.ts';
import type { Room } from '#core/sitting/room-code.ts';
import { timeLeft } from '#core/quiz/time-left.ts';
import { browserClock as clock } from '#platform/clock.ts';
import { takeEarlyLuck } from '#platform/early-luck.ts';
import { randomId } from '#platform/random-id.ts';
import { closeDraft } from './close-run.ts';
import { loadSitting } from './late-screens.ts';
import type { QuizIslandProps } from './QuizIsland.tsx';
import type { Begun, Table, useDeck } from './use-deck.ts';

/** Everything an attempt needs to be opened. */
interface Ground {
  readonly props: QuizIslandProps;
  readonly offer: Offer;
  readonly to: LanguageTag;
  readonly deck: ReturnType<typeof useDeck>;
  /** The first screen waits for a tap. */
  readonly ready: boolean;
  /** The attempt under way. */
  readonly begun: string | null;
  /** The open attempt that is handed in when another begins. */
  readonly held: Draft | null;
  /** Runs something while no other tab is at the same quiz. */
  alone(go: () => Promise<void>, refused: () => void): Promise<void>;
  readonly dispatch: Dispatch<Action>;
}

/** Begins an attempt or goes on with one, once everything its questions need is here. */
export function useOpening({ props, offer, to, deck, ready, begun, held, alone, dispatch }: Ground) {
  const { quiz, language } = props;
  // Drawn ahead, so that Start need not wait for the kinds and texts of its paper.
  const luck = useRef({ id: '', seed: '' });
  useEffect(() => {
    if (luck.current.id === '') luck.current = takeEarlyLuck() ?? drawLuck();
    if (ready) void screenFor(quiz.mode);
    if (ready) void deck.bring({ ...luck.current, rules: quiz.rules, lang: language, to });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- bring follows no state.
  }, [ready, to]);

  // Only what was really begun is used up: of two steps that began the same, one may come too late.
  useEffect(() => {
    if (begun !== null && begun === luck.current.id) luck.current = drawLuck();
  }, [begun]);

  const refused = () => dispatch({ type: 'failed', issue: { code: 'E_STORE_BUSY' } });
  const draw = useDraw({ quiz, language, deck, dispatch });
  const limit = quiz.minutes === undefined ? null : quiz.minutes * 60_000;
  const begin = (room: Room | null = null, unasked = false) =>
    alone(() => {
      const draft = openAttempt(offer, { lang: language, to }, luck.current, clock, room);
      const start = (given: { readonly gives?: AttemptEvent }) =>
        draw(draft, ({ paper: questions }) => {
          const at = clock.monotonic();
          const ends = limit === null ? null : at + limit;
          dispatch({ type: 'begin', unasked, ...given, draft, questions, at, ends });
        });
      return held === null ? start({}) : draw(held, (table) => start({ gives: closeDraft(held, table) }));
    }, refused);
  const resume = (draft: Draft) =>
    alone(
      () =>
        draw(draft, (table) => {
          const questions = table.paper;
          const at = clock.monotonic();
          const ends = limit === null ? null : at + timeLeft(draft, limit, clock.now());
          dispatch({ type: 'resume', questions, at, ends });
        }),
      refused,
    );
  /** Hands in what is not gone on with, as it stands. */
  const handIn = (draft: Draft) =>
    alone(
      () => draw(draft, (table) => dispatch({ type: 'finish', event: closeDraft(draft, table) })),
      refused,
    );
  /** Shows a recorded attempt once more, as it was handed in. */
  const look = (event: AttemptEvent) => draw(event, () => dispatch({ type: 'look', event }));
  return { begin, resume, handIn, look };
}

/** Goes on once everything the questions of an attempt need is here. */
function useDraw({
  quiz,
  language,
  deck,
  dispatch,
}: Pick<QuizIslandProps, 'quiz' | 'language'> & Pick<Ground, 'deck' | 'dispatch'>) {
  const turn = useRef(0);
  return async (begun: Begun, go: (table: Table) => unknown) => {
    const mine = ++turn.current;
    const brought = await deck.bring(begun);
    const complete = brought !== null && (await screenFor(quiz.mode));
    // What was asked for later, such as going on with an attempt the device knew of, comes instead.
    if (mine !== turn.current) return;
    if (!complete) {
      const here = (begun.to ?? begun.lang) === language;
      dispatch({ type: 'failed', issue: { code: here ? 'E_PAGE_INCOMPLETE' : 'E_PAGE_LANGUAGE' } });
      return;
    }
    deck.setTable(brought);
    await go(brought);
  };
}

/** Whether the screen of a mode is here. */
async function screenFor(mode: Mode): Promise<boolean> {
  if (mode === 'practice') return true;
  try {
    await loadSitting();
    return true;
  } catch {
    return false;
  }
}

function drawLuck() {
  return { id: randomId(16), seed: randomId(8) };
}
