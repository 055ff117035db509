import type { LanguageTag } from '#core/language/spoken.ts';
import { readLearning, writeLearning, type Learning } from '#core/convention/learning.ts';

const KEY = 'sanyu-learn';

/** How the reader last learned the couplets on this device; `languages` has the page's own first. */
export function keptLearning(languages: readonly LanguageTag[]): Learning {
  try {
    return readLearning(localStorage.getItem(KEY) ?? '', languages);
  } catch {
    return readLearning('', languages);
  }
}

/** Keeps the choice on this device; without a place to keep it, it lasts as long as the page. */
export function keepLearning(learning: Learning): void {
  try {
    localStorage.setItem(KEY, writeLearning(learning));
  } catch {
    // Private windows of old browsers refuse to keep anything.
  }
}
