import type { Clock, Draft } from '#core/ledger/ports.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { BankReference } from './bank.ts';
import { drawPaper, type Draw } from './paper.ts';
import type { QuestionBase } from './question.ts';

/** The quiz a page offers and the bank it was built with. */
export interface Offer {
  readonly quiz: Draw;
  readonly bank: BankReference;
  readonly questions: readonly Pick<QuestionBase, 'id'>[];
}

/**
 * A new attempt, not yet on the device. `id` is 32 hexadecimal digits nobody used before, `seed` decides the paper.
 * @example openAttempt(offer, 'ug', { id: randomHex(16), seed: randomHex(8) }, clock).items → []
 */
export function openAttempt(
  offer: Offer,
  lang: LanguageTag,
  luck: { readonly id: string; readonly seed: string },
  clock: Pick<Clock, 'now'>,
): Draft {
  const { quiz, bank } = offer;
  return { ...luck, quiz: quiz.id, bank, lang, start: clock.now(), items: [], ms: 0 };
}

/**
 * The questions of an attempt in their order: the same for the same draft on any day.
 * @example paperOf(offer, draft) → ['maqin-school-004', …]
 */
export function paperOf(offer: Offer, draft: Pick<Draft, 'seed'>): readonly string[] {
  return drawPaper(offer.quiz, offer.questions, draft.seed).questions;
}

/**
 * Whether an unfinished attempt can go on with this very bank. A bank that was corrected meanwhile would give another
 * paper, and answers would stand beside questions they were not given to.
 * @example canResume(offer, draft) → false after the bank's `sha` changed
 */
export function canResume(offer: Offer, draft: Draft): boolean {
  if (draft.bank.sha !== offer.bank.sha) return false;
  const paper = paperOf(offer, draft);
  return draft.items.length <= paper.length && draft.items.every((item, index) => item.q === paper[index]);
}
