import { speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Conditions } from '#core/quiz/conditions.ts';
import { cutAtGaps, type GapPart } from './gaps.ts';

/** A sentence with its gaps, in the language it really is in. */
export interface Gapped {
  readonly language: LanguageTag;
  readonly parts: readonly GapPart[];
}

/** A stretch of the whole sentence; `filled` stands where the other language has a gap, `null` where it would tell. */
export type HelpPart = { readonly text: string } | { readonly filled: string | null };

/** The whole sentence in the language of asking: what is to be said in the other. */
export interface Help {
  readonly language: LanguageTag;
  readonly parts: readonly HelpPart[];
}

/**
 * The sentence as it is asked.
 * @example gapped({ zh: '学校[[1]]研究。' }, 'ug') → { language: 'zh', parts: [{ text: '学校' }, { gap: '1' }, …] }
 */
export function gapped(text: LocalText, language: LanguageTag): Gapped {
  const spoken = speak(text, language);
  return { language: spoken.language, parts: cutAtGaps(spoken.text) };
}

/**
 * The sentence with its gaps as strokes, for screens that only tell it.
 * @example outline({ zh: '学校[[1]]研究。' }, 'zh').text → '学校____研究。'
 */
export function outline(text: LocalText, wanted: LanguageTag): Spoken {
  const { language, parts } = gapped(text, wanted);
  return { text: parts.map((part) => ('gap' in part ? '____' : part.text)).join(''), language };
}

/**
 * The whole sentence in the language of asking, where that is another than the one of answering. A filling that is the
 * same in both, such as a figure, stays open.
 * @example helpLine(question.text, fillingOf, { ...conditionsIn('ug'), answer: 'zh' })
 */
export function helpLine(
  text: LocalText,
  fillingOf: (gap: string, language: LanguageTag) => Spoken,
  { ask, answer }: Pick<Conditions, 'ask' | 'answer'>,
): Help | null {
  const { text: whole, language } = speak(text, ask);
  if (language === speak(text, answer).language) return null;
  const fill = (gap: string) => {
    const own = fillingOf(gap, ask).text;
    return own === fillingOf(gap, answer).text ? null : own;
  };
  return {
    language,
    parts: cutAtGaps(whole).map((part) => ('gap' in part ? { filled: fill(part.gap) } : part)),
  };
}

/**
 * The gaps of a sentence in the order of their numbers, the order in which answers are recorded.
 * @example numbersOf(gapped({ zh: '[[2]]和[[1]]' }, 'zh')) → ['1', '2']
 */
export function numbersOf({ parts }: Gapped): readonly string[] {
  return parts.flatMap((part) => ('gap' in part ? [part.gap] : [])).sort((a, b) => Number(a) - Number(b));
}
