import type { TFunction } from 'i18next';
import { nameIn, type Match } from '#core/contest/match.ts';
import { roundAt } from '#core/contest/format.ts';
import type { SheetWords } from '#core/contest/sheets.ts';
import { speak, type LanguageTag } from '#core/language/spoken.ts';
import { cardOf } from '../contest-stage/card.ts';
import type { Material } from '../contest-stage/material.ts';

/** A number with its sign, which stands before it in every direction of writing. */
export function signed(points: number): string {
  const text = points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
  return `\u2066${text}\u2069`;
}

/**
 * The words of log and sheets in the page's language. `plain` leaves the invisible marks out that keep signs in place on
 * a screen: a spreadsheet has no use for them.
 * @example logLines(log, sheetWords(t, 'ug', match, material))
 */
export function sheetWords(
  t: TFunction,
  language: LanguageTag,
  match: Match,
  material: Material,
  plain = false,
): SheetWords {
  const card = (id: string) => {
    const question = material.questions[id];
    const { format, seed } = match.setUp;
    return question === undefined ? null : cardOf(question, language, { quiz: format.id, seed });
  };
  const bare = (text: string) => (plain ? text.replace(/[\u2066-\u2069]/g, '') : text);
  return {
    say: (key, values) => bare(t(`log.${key}`, values)),
    column: (key) => t(`column.${key}`),
    team: (team) => nameIn(match.teams[team]?.name ?? {}, language).text,
    round: (round) => {
      const rules = roundAt(match.setUp.format, round);
      return rules === null ? '–' : speak(rules.title, language).text;
    },
    outcome: (outcome) => t(`outcome.${outcome}`),
    signed: (points) => bare(signed(points)),
    prompt: (id) => card(id)?.prompt.text ?? id,
    answer: (id) =>
      (card(id)?.answer ?? [])
        .map(({ text, beside }) => (beside === undefined ? text : `${text} — ${beside.text}`))
        .join(' / '),
    time: (at) => localTime(at),
    thrown: t('thrown'),
    struck: t('struck'),
    idle: t('idle'),
    appeal: (state) => t(`appealState.${state}`),
  };
}

/** The machine's own clock, to the second. */
export function localTime(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
