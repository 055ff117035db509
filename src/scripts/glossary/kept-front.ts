import type { LanguageTag } from '#core/language/spoken.ts';

const KEY = 'sanyu-cards';

/** The language the reader last chose for the front of the cards; empty when none was. */
export function keptFront(): LanguageTag {
  try {
    return (localStorage.getItem(KEY) ?? '').replace('-', '');
  } catch {
    return '';
  }
}

/** Keeps the front, and whether the cards or the table are shown. */
export function keepFront(front: LanguageTag, cards: boolean): void {
  try {
    localStorage.setItem(KEY, cards ? front : `-${front}`);
  } catch {
    // Private windows of old browsers refuse to keep anything.
  }
}
