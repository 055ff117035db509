import type { LanguageTag, Spoken } from './spoken.ts';

/** The letters each language of the site is written in. Explicit blocks: `\p{Script=…}` tables would ship to every page. */
const LETTERS: Readonly<Record<LanguageTag, string>> = {
  zh: '\\u3400-\\u9FFF',
  ug: '\\u0621-\\u06D5',
  bo: '\\u0F00-\\u0FBC',
};

const RUNS = new RegExp(
  Object.values(LETTERS)
    .map((letters) => `([${letters}](?:[${letters}\\s()（）、،]*[${letters}])?[)）]?)`)
    .join('|'),
  'gu',
);

/**
 * A text parted where it quotes another script of the site, so that each part can carry its own language and direction.
 * Joined, the parts are the text. A text in a language without a table stays whole.
 * @example scriptRuns({ text: 'خەنزۇچە «进学校» نىڭ', language: 'ug' })[1] → { text: '进学校', language: 'zh' }
 */
export function scriptRuns(of: Spoken): readonly Spoken[] {
  if (!(of.language in LETTERS)) return [of];
  const parts: Spoken[] = [];
  let from = 0;
  for (const run of of.text.matchAll(RUNS)) {
    const language = Object.keys(LETTERS)[run.slice(1).findIndex(Boolean)];
    if (language === undefined || language === of.language) continue;
    if (run.index > from) parts.push({ text: of.text.slice(from, run.index), language: of.language });
    parts.push({ text: run[0], language });
    from = run.index + run[0].length;
  }
  if (from < of.text.length) parts.push({ text: of.text.slice(from), language: of.language });
  return parts;
}
