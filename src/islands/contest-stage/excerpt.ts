import { ORIGINAL, type LanguageTag } from '#core/language/spoken.ts';

/** A stretch of a passage around the words a question is about. */
export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Longer than this a hall does not read; Han say more with fewer. */
const MOST: Readonly<Record<LanguageTag, number>> = { [ORIGINAL]: 90 };
const OTHERS = 200;
const ENDS = /[。；！？]/;

/**
 * What of a passage a hall is shown: all of a short one; of a long one in the original the sentences of the quotation.
 * `null` where only a whole, long passage could be shown: then the explanation says it.
 * @example excerptOf('zh', '……共有行政村38个。……', '共有行政村38个').quote
 */
export function excerptOf(language: LanguageTag, passage: string, quote: string): Excerpt | null {
  const at = language === ORIGINAL ? passage.indexOf(quote) : -1;
  const [from, to] = [Math.max(at, 0), at === -1 ? 0 : at + quote.length];
  const parts = { before: passage.slice(0, from), quote: passage.slice(from, to), after: passage.slice(to) };
  if (passage.length <= (MOST[language] ?? OTHERS)) return parts;
  if (at === -1) return null;
  const start = Math.max(-1, ...['。', '；', '！', '？'].map((sign) => parts.before.lastIndexOf(sign)));
  const end = parts.after.search(ENDS);
  return {
    before: parts.before.slice(start + 1),
    quote: parts.quote,
    after: end === -1 ? parts.after : parts.after.slice(0, end + 1),
  };
}
