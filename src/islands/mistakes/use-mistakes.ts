import { useEffect, useRef, useState } from 'react';
import { dayOf } from '#core/cards/deck.ts';
import type { Issue } from '#core/issue.ts';
import type { Answer } from '#core/quiz/attempt-state.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { mistakeBook, type Judged, type Mistake, type TakenOut } from '#core/quiz/mistakes.ts';
import { browserClock } from '#platform/clock.ts';
import { openStore } from '#platform/store.ts';
import { openStudy } from '#platform/study-store.ts';
import type { Question } from '#questions/models.ts';
import { issueOf } from '../parts/issue-text.ts';
import type { Passages } from '../quiz/QuizIsland.tsx';
import { banksOf, fetchShelf, judgedAnswers } from '../study/judge-attempts.ts';
import { fetchBuilt, passagesIn, typesetQuestion, type Sheet } from '../study/sheets.ts';
import type { MistakesIslandProps } from './MistakesIsland.tsx';

/** A mistake with its question, in the version that was answered. */
export interface Shown extends Mistake {
  readonly question: Question;
}

/** The book as it stands. */
export interface Book {
  readonly events: readonly (Judged | TakenOut)[];
  readonly questions: ReadonlyMap<string, Question>;
  readonly passages: Passages;
  /** `false` when some of it could not be fetched. */
  readonly whole: boolean;
}

/** Opens the book, and writes down what happens in it. */
export function useMistakes(props: MistakesIslandProps) {
  const [book, setBook] = useState<Book | 'failed' | null>(null);
  const [issue, setIssue] = useState<Issue | null>(null);
  const [tries, setTries] = useState(0);
  const study = useRef(openStudy());
  useEffect(() => {
    let current = true;
    openBook(props, study.current).then(
      (opened) => current && setBook(opened),
      (cause: unknown) => {
        if (!current) return;
        // Code that did not come is the network's trouble, everything else the store's.
        if (cause instanceof TypeError) setBook('failed');
        else setIssue(issueOf(cause));
      },
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the page's own props never change.
  }, [tries]);

  const note = async (event: Judged | TakenOut) => {
    try {
      await study.current.putPractice(event);
      setIssue(null);
      setBook((now) => (now === null || now === 'failed' ? now : { ...now, events: [...now.events, event] }));
    } catch (cause) {
      setIssue(issueOf(cause));
    }
  };
  return {
    ...{ book, issue },
    retry: () => {
      setIssue(null);
      setBook(null);
      setTries(tries + 1);
    },
    takeOut: (q: string) => void note({ kind: 'out', q, at: browserClock.now() }),
    /** Asked and answered in the languages of the round: the mistake itself may have been made in others. */
    judged: ({ wrong }: Shown, a: Answer, right: boolean, { ask, answer }: Conditions) => {
      const at = browserClock.now();
      const day = dayOf({ now: at, offset: browserClock.offset() });
      void note({ ...wrong, a, ask, answer, at, day, right });
    },
  };
}

/** The mistakes that are in the book now, each with its question. */
export function mistakesIn({ events, questions }: Book): readonly Shown[] {
  return mistakeBook(events).flatMap((mistake) => {
    const { q, bank } = mistake.wrong;
    const question = questions.get(`${bank.id}@${bank.ver}:${q}`);
    return question === undefined ? [] : [{ ...mistake, question }];
  });
}

async function openBook(props: MistakesIslandProps, study: ReturnType<typeof openStudy>): Promise<Book> {
  const store = await openStore();
  const [entries, practice] = await Promise.all([store.entries(), study.practice()]);
  store.close();
  const practised = practice.flatMap((event) => (event.kind === 'judged' ? [event.bank] : []));
  const shelf = await fetchShelf(props.banksUrl, [...entries.flatMap(banksOf), ...practised]);
  const events = [...judgedAnswers(entries, shelf), ...practice];
  const questions = new Map<string, Question>();
  for (const { wrong } of mistakeBook(events)) {
    const name = `${wrong.bank.id}@${wrong.bank.ver}`;
    const question = shelf.banks.get(name)?.get(wrong.q);
    if (question !== undefined) questions.set(`${name}:${wrong.q}`, typesetQuestion(question));
  }
  const slugs = [...new Set([...questions.values()].map(({ passage }) => passage.split('#')[0] ?? ''))];
  const sheets = await Promise.all(
    slugs.map(async (slug) => {
      const sheet = await fetchBuilt<Sheet>(`${props.sheetsUrl}${slug}.json`);
      // Without the text of a passage the question can still be practised.
      return sheet === null ? {} : passagesIn(sheet, slug, props.language, props.documentsUrl);
    }),
  );
  const passages = Object.assign({}, ...sheets) as Passages; // Each is one.
  return { events, questions, passages, whole: shelf.whole };
}
