import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs';

/** How well a learner knew a card, from not at all to at once. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** A word card as it is kept: plain values, instants as text, so that old rows stay readable. */
export interface WordCard {
  /** `glossary#term`. */
  readonly id: string;
  readonly added: string;
  /** When it was graded first; `null` for a new card. */
  readonly started: string | null;
  /** Taken out by the learner: kept, so that nothing puts it back in unasked. */
  readonly out: boolean;
  readonly due: string;
  readonly memory: Memory;
}

/** What the scheduler knows of a card. Days and counts; `state` 0 new, 1 learning, 2 review, 3 relearning. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
  readonly days: number;
  readonly step: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly state: 0 | 1 | 2 | 3;
  readonly last: string | null;
}

// A year at most: the words are examined every year. No fuzz: the interval a button shows is the one that comes.
const SCHEDULER = fsrs({ maximum_interval: 365, enable_fuzz: false });
const RATING = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const;

// In the order of their numbers, which are what is kept.
const STATES = [State.New, State.Learning, State.Review, State.Relearning] as const;

/**
 * A card nobody has seen yet.
 * @example newCard('key-terms#jizhi', clock.now()).started → null
 */
export function newCard(id: string, now: string): WordCard {
  return kept({ id, added: now, started: null, out: false }, createEmptyCard(new Date(now)));
}

/**
 * The card after a learner has graded it at `now`: with the day it comes again.
 * @example graded(card, 'good', clock.now()).due > card.due
 */
export function graded(card: WordCard, grade: Grade, now: string): WordCard {
  const { id, added, out } = card;
  const next = SCHEDULER.next(scheduled(card), new Date(now), RATING[grade]).card;
  return kept({ id, added, started: card.started ?? now, out }, next);
}

// On top of an empty card, so that a field the package is about to drop need not be named.
function scheduled({ due, memory }: WordCard): Card {
  return {
    ...createEmptyCard(new Date(due)),
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.days,
    learning_steps: memory.step,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: STATES[memory.state],
    ...(memory.last === null ? {} : { last_review: new Date(memory.last) }),
  };
}

function kept(own: Pick<WordCard, 'id' | 'added' | 'started' | 'out'>, card: Card): WordCard {
  return {
    ...own,
    due: card.due.toISOString(),
    memory: {
      stability: card.stability,
      difficulty: card.difficulty,
      days: card.scheduled_days,
      step: card.learning_steps,
      reviews: card.reps,
      lapses: card.lapses,
      state: card.state,
      last: card.last_review?.toISOString() ?? null,
    },
  };
}
