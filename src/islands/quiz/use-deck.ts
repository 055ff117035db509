import { useMemo, useRef, useState } from 'react';
import type { LanguageTag } from '#core/language/text.ts';
import type { BankReferences } from '#core/quiz/bank.ts';
import { listReferences } from '#core/quiz/bank-references.ts';
import { conditionsOf, type Conditions } from '#core/quiz/conditions.ts';
import { isMadeFrom, offerFrom, paperOf, type Offer } from '#core/quiz/open-attempt.ts';
import type { Rules } from '#core/quiz/rules.ts';
import type { Question } from '#questions/models.ts';
import { bringDeck, bringVersions, type Deck } from './deck.ts';
import type { QuizIslandProps } from './QuizIsland.tsx';

/** What the questions on the screen are shown and marked by. */
export interface Table extends Deck {
  readonly conditions: Conditions;
  readonly paper: readonly string[];
}

/** A table with what it was laid from. */
export interface Laid extends Table {
  /** What the paper was drawn from: the page's banks, or the versions the attempt was begun with. */
  readonly offer: Offer;
}

/** The part of an attempt that decides what has to be brought. */
export interface Begun {
  readonly seed: string;
  /** Absent before it is begun: then it will be made from the page's banks. */
  readonly bank?: BankReferences;
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
  const brought = useRef(new Map<string, Promise<Laid | null>>());

  /** The table of an attempt; `null` when something could not be had. */
  const bring = (begun: Begun): Promise<Laid | null> => {
    const key = [begun.seed, conditionsFor(begun).answer].join(' ');
    const known = brought.current.get(key);
    if (known !== undefined) return known;
    const table = lay(begun).then((laid) => {
      if (laid === null) brought.current.delete(key);
      return laid;
    });
    brought.current.set(key, table);
    return table;
  };
  const lay = async (begun: Begun): Promise<Laid | null> => {
    const from = await groundOf(begun);
    if (from === null) return null;
    const conditions = conditionsFor(begun);
    const paper = paperOf(from.offer, begun);
    const deck = await bringDeck(from.source, paper, conditions);
    return deck && { ...deck, conditions, paper, offer: from.offer };
  };
  const groundOf = async ({ bank, rules }: Begun) => {
    if (bank === undefined || isMadeFrom(offer, { bank, rules })) return { offer, source };
    const released = await bringVersions(listReferences(bank), banks);
    return released && { offer: offerFrom(offer, { bank }, released), source: { ...source, released } };
  };
  /** Questions are read in the page's language, whatever it was when the attempt was begun; answers stay in theirs. */
  const conditionsFor = ({ rules, lang, to = lang }: Begun) => conditionsOf(rules ?? {}, language, to);
  return { table, setTable, bring };
}

function mapOf(questions: readonly Question[]): ReadonlyMap<string, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}
