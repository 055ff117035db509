import type { LanguageTag } from '#core/language/spoken.ts';
import { LEVELS, type Level } from './gaps.ts';

/** How the couplets are shown: as the page has them, as cards, or with gaps. */
export const WAYS = ['list', 'cards', 'gaps'] as const;
export type Way = (typeof WAYS)[number];

/** How a reader learns the couplets. */
export interface Learning {
  readonly way: Way;
  /** The language on the front of a card, and another on its back. */
  readonly front: LanguageTag;
  readonly back: LanguageTag;
  /** The language to recall, and the one shown with it; empty where nothing is. */
  readonly recall: LanguageTag;
  readonly cue: LanguageTag;
  readonly level: Level;
}

/**
 * The choice kept in a line of text, made whole from the site's languages, of which the first is the page's own. Any
 * text gives a choice that can be shown: the two sides of a card differ, and no language is its own cue.
 * @example readLearning('', ['bo', 'zh', 'ug']).front → 'bo'
 */
export function readLearning(kept: string, languages: readonly LanguageTag[]): Learning {
  const [way = '', front = '', back = '', recall = '', cue = '', level = ''] = kept.split(' ');
  const own = languages[0] ?? '';
  const among = (tag: string) => (languages.includes(tag) ? tag : own);
  return settle(
    {
      way: WAYS.find((one) => one === way) ?? 'list',
      front: among(front),
      back: among(back),
      recall: among(recall),
      cue: languages.includes(cue) ? cue : '',
      level: LEVELS.find((one) => one === level) ?? 'third',
    },
    languages,
  );
}

/**
 * The choice as a line of text, which `readLearning` reads.
 * @example writeLearning(readLearning('cards zh bo ug - half', ['zh', 'ug', 'bo'])) → 'cards zh bo ug - half'
 */
export function writeLearning({ way, front, back, recall, cue, level }: Learning): string {
  return [way, front, back, recall, cue || '-', level].join(' ');
}

/**
 * A choice with some of it changed. A language chosen for one side of a card leaves the other side: the two change
 * places; a language that is recalled is no longer shown with it.
 * @example changeLearning(learning, { front: learning.back }, tags).back → learning.front
 */
export function changeLearning(
  before: Learning,
  change: Partial<Learning>,
  languages: readonly LanguageTag[],
): Learning {
  const after = { ...before, ...change };
  if (after.front !== after.back) return settle(after, languages);
  const turned = 'back' in change ? { front: before.back } : { back: before.front };
  return settle({ ...after, ...turned }, languages);
}

function settle(learning: Learning, languages: readonly LanguageTag[]): Learning {
  const { front, back, recall, cue } = learning;
  return {
    ...learning,
    back: front === back ? (languages.find((tag) => tag !== front) ?? back) : back,
    cue: cue === recall ? '' : cue,
  };
}
