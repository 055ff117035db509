import { graded, type Grade, type WordCard } from './card.ts';
import { nextCard, type Moment } from './deck.ts';

/** A learner at the cards. What is shown changes only by what the learner does, never because a minute went by. */
export interface Review {
  readonly cards: readonly WordCard[];
  /** The id of the card on the screen; `null` when the day is done. */
  readonly shown: string | null;
  readonly turned: boolean;
  /** The card as it was before the last grade. */
  readonly undo: WordCard | null;
}

/** What can happen; `put` are cards that came in meanwhile. */
export type ReviewAction =
  | { readonly type: 'turn' }
  | { readonly type: 'grade'; readonly grade: Grade }
  | { readonly type: 'out' }
  | { readonly type: 'undo' }
  | { readonly type: 'put'; readonly cards: readonly WordCard[] }
  | { readonly type: 'look' };

/**
 * The beginning: the first card of the day.
 * @example startReview(await study.cards(), { now, offset }).shown
 */
export function startReview(cards: readonly WordCard[], moment: Moment): Review {
  return { cards, shown: nextCard(cards, moment)?.id ?? null, turned: false, undo: null };
}

/**
 * The next state. A card is graded only after it was turned; an action that does not fit changes nothing.
 * @example review(state, { type: 'turn' }, moment).turned → true
 */
export function review(state: Review, action: ReviewAction, moment: Moment): Review {
  const card = state.cards.find(({ id }) => id === state.shown);
  switch (action.type) {
    case 'turn':
      return card === undefined ? state : { ...state, turned: !state.turned };
    case 'grade': {
      if (card === undefined || !state.turned) return state;
      const next = startReview(replaced(state.cards, graded(card, action.grade, moment.now)), moment);
      return { ...next, undo: card };
    }
    case 'out':
      if (card === undefined) return state;
      return { ...startReview(replaced(state.cards, { ...card, out: true }), moment), undo: card };
    case 'undo':
      if (state.undo === null) return state;
      return { cards: replaced(state.cards, state.undo), shown: state.undo.id, turned: true, undo: null };
    case 'put': {
      const cards = action.cards.reduce(replaced, state.cards);
      return state.shown === null ? { ...startReview(cards, moment), undo: state.undo } : { ...state, cards };
    }
    case 'look':
      return state.shown === null ? { ...startReview(state.cards, moment), undo: state.undo } : state;
    default:
      return action satisfies never;
  }
}

/**
 * The cards that differ between two states: what has to be written.
 * @example changed(before, after).length → 1
 */
export function changed(before: Review, after: Review): readonly WordCard[] {
  const known = new Set(before.cards);
  return after.cards.filter((card) => !known.has(card));
}

function replaced(cards: readonly WordCard[], card: WordCard): readonly WordCard[] {
  return cards.some(({ id }) => id === card.id)
    ? cards.map((one) => (one.id === card.id ? card : one))
    : [...cards, card];
}
