import type { LanguageTag } from '#core/language/text.ts';

// Chromium has no Uyghur or Tibetan date data and would answer in English, so the server and the page would disagree.
const UYGHUR_MONTHS =
  'يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر'.split(' ');
// U+2060 keeps a line from ending after the hyphen of an ordinal.
const JOINED_HYPHEN = '-\u2060';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const WRITTEN: Readonly<Record<LanguageTag, (day: Day) => string>> = {
  zh: ({ year, month, day }) => `${year}年${month}月${day}日`,
  ug: ({ year, month, day }) =>
    `${year}${JOINED_HYPHEN}يىلى ${day}${JOINED_HYPHEN}${UYGHUR_MONTHS[month - 1]}`,
  bo: ({ year, month, day }) => `${year}ལོའི་ཟླ་${month}པའི་ཚེས་${day}`,
};

/**
 * The day of an instant as a reader of `language` writes it, `offset` minutes east of UTC. Pure tables, the same on
 * every machine; a language without a table gets `2026-11-22`.
 * @example formatDate('zh', '2026-11-22T18:30:00.000Z', 480) → '2026年11月23日'
 */
export function formatDate(language: LanguageTag, instant: string, offset: number): string {
  return formatDay(language, shifted(instant, offset).slice(0, 10));
}

/**
 * A calendar day, which has no time zone.
 * @example formatDay('zh', '2010-03-22') → '2010年3月22日'
 */
export function formatDay(language: LanguageTag, date: string): string {
  const write = WRITTEN[language];
  if (write === undefined) return date;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return write({ year, month, day });
}

/**
 * The same with hours and minutes.
 * @example formatDateTime('bo', '2026-11-22T08:05:00.000Z', 480) → '2026ལོའི་ཟླ་11པའི་ཚེས་22 16:05'
 */
export function formatDateTime(language: LanguageTag, instant: string, offset: number): string {
  return `${formatDate(language, instant, offset)} ${shifted(instant, offset).slice(11, 16)}`;
}

function shifted(instant: string, offset: number): string {
  return new Date(Date.parse(instant) + offset * 60_000).toISOString();
}
