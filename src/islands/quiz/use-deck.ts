import { useMemo, useRef, useState } from 'react';
import type { LanguageTag } from '#core/language/text.ts';
import { conditionsOf, type Conditions } from '#core/quiz/conditions.ts';
import { paperOf, type Offer } from '#core/quiz/open-attempt.ts';
import type { Rules } from '#core/quiz/rules.ts';
import type { Question } from '#questions/models.ts';
import { bringDeck, type Deck } from './deck.ts';
import type { QuizIslandProps } from './QuizIsland.tsx';

/** What the questions on the screen are shown and marked by. */
export interface Table extends Deck {
  readonly conditions: Conditions;
  readonly paper: readonly string[];
}

/** The part of an attempt that decides what has to be brought. */
export interface Begun {
  readonly seed: string;
  readonly rules?: Rules | undefined;
  readonly lang: LanguageTag;
  readonly to?: LanguageTag | undefined;
}

/** Questions, passages and kinds of an attempt, brought before it begins; what was brought once is not asked for again. */
export function useDeck(props: QuizIslandProps, offer: Offer) {
  const { banks, sheet, questions, passages, language } = props;
  const source = useMemo(
    () => ({ banks, sheet, questions: mapOf(questions), passages, language }),
    [banks, sheet, questions, passages, language],
  );
  const [table, setTable] = useState<Table | null>(null);
  const brought = useRef(new Map<string, Promise<Table | null>>());

  /** The table of an attempt; `null` when something could not be had. */
  const bring = (begun: Begun): Promise<Table | null> => {
    const key = [begun.seed, conditionsFor(begun).answer].join(' ');
    const known = brought.current.get(key);
    if (known !== undefined) return known;
    const conditions = conditionsFor(begun);
    const paper = paperOf(offer, begun);
    const table = bringDeck(source, paper, conditions).then((deck) => {
      if (deck === null) brought.current.delete(key);
      return deck && { ...deck, conditions, paper };
    });
    brought.current.set(key, table);
    return table;
  };
  /** Questions are read in the page's language, whatever it was when the attempt was begun; answers stay in theirs. */
  const conditionsFor = ({ rules, lang, to = lang }: Begun) => conditionsOf(rules ?? {}, language, to);
  return { table, setTable, bring };
}

function mapOf(questions: readonly Question[]): ReadonlyMap<string, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}
