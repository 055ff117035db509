import type { Clock, Draft } from '#core/ledger/ports.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Room } from '#core/sitting/room-code.ts';
import type { Run } from './attempt-state.ts';
import type { BankReference, BankReferences } from './bank.ts';
import { asReferences, listReferences } from './bank-references.ts';
import type { Mode } from './mode.ts';
import { drawPaper, type Drawable } from './paper.ts';
import type { Rules } from './rules.ts';

/** The quiz a page offers and the banks it was built with. */
export interface Offer {
  readonly quiz: { readonly id: string; readonly mode: Mode; readonly rules: Rules };
  readonly banks: readonly BankReference[];
  /** The questions of all banks, bank after bank, in each bank's own order: papers depend on it. */
  readonly questions: readonly Drawable[];
}

/** The learner's two languages: questions are read in `lang` and answered in `to`. */
export interface Tongues {
  readonly lang: LanguageTag;
  readonly to: LanguageTag;
}

/**
 * A new attempt, not yet on the device. `id` is 32 hexadecimal digits nobody used before, `seed` decides the paper, `sit`
 * is the supervised sitting it is taken in.
 * @example openAttempt(offer, { lang: 'ug', to: 'ug' }, { id: randomHex(16), seed: randomHex(8) }, clock).items → []
 */
export function openAttempt(
  offer: Offer,
  { lang, to }: Tongues,
  luck: { readonly id: string; readonly seed: string },
  clock: Pick<Clock, 'now'>,
  sit: Room | null = null,
): Draft {
  const { id: quiz, mode, rules } = offer.quiz;
  return {
    ...luck,
    ...{ quiz, bank: asReferences(offer.banks), mode, rules, lang },
    ...(to === lang ? {} : { to }),
    ...(sit === null ? {} : { sit }),
    ...(mode === 'practice' ? {} : { place: 0 }),
    ...{ start: clock.now(), items: [], ms: 0 },
  };
}

/**
 * The questions of an attempt in their order: the same for the same draft on any day.
 * @example paperOf(offer, draft) → ['maqin-school-004', …]
 */
export function paperOf(
  offer: Offer,
  draft: { readonly seed: string; readonly rules?: Rules | undefined },
): readonly string[] {
  const { id, rules } = offer.quiz;
  // Drafts of the first version did not carry their rules.
  return drawPaper({ ...(draft.rules ?? { count: rules.count }), id }, offer.questions, draft.seed).questions;
}

/**
 * The quiz with the very versions an attempt names instead of the page's own, given all their questions, bank after bank.
 * @example canResume(offerFrom(offer, draft, questions), draft)
 */
export function offerFrom(
  offer: Offer,
  { bank }: Pick<Draft, 'bank'>,
  questions: readonly Drawable[],
): Offer {
  return { ...offer, banks: listReferences(bank), questions };
}

/**
 * Whether an unfinished attempt can go on with these very banks. A bank that was corrected meanwhile would give another
 * paper, and answers would stand beside questions they were not given to.
 * @example canResume(offer, draft) → false after the bank's `sha` changed
 */
export function canResume(offer: Offer, draft: Draft): boolean {
  const { mode = 'practice', items } = draft;
  if (!isMadeFrom(offer, draft) || mode !== offer.quiz.mode) return false;
  const paper = paperOf(offer, draft);
  if (mode !== 'practice') return items.every(({ q }) => paper.includes(q));
  return items.length <= paper.length && items.every((item, index) => item.q === paper[index]);
}

/**
 * An unfinished attempt under way again. `at` and `ends` are monotonic readings: of now, and of the moment the time is
 * over, `null` without a limit.
 * @example runOf(draft, paperOf(offer, draft), clock.monotonic(), null).before → 41_000
 */
export function runOf(draft: Draft, questions: readonly string[], at: number, ends: number | null): Run {
  const before = draft.items.reduce((sum, item) => sum + item.ms, 0);
  return { draft, questions, since: at, before, ends };
}

/**
 * Whether an attempt was made from the very banks of an offer, and its paper can be drawn from it: a page names the tags of
 * its questions only where its own mix asks for them.
 * @example isMadeFrom(offer, entry) → false after a bank had a new version
 */
export function isMadeFrom(
  { banks, questions }: Pick<Offer, 'banks' | 'questions'>,
  { bank, rules }: { readonly bank: BankReferences; readonly rules?: Rules | undefined },
): boolean {
  const references = listReferences(bank);
  const same = references.every(({ sha }, index) => sha === banks[index]?.sha);
  const byTag = rules?.mix?.some(({ tag }) => tag !== undefined) === true;
  const drawable = !byTag || questions.every(({ tags }) => tags !== undefined);
  return same && references.length === banks.length && drawable;
}
