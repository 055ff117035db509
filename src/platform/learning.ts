import { personal } from './person.ts';

// Not `sanyu-learn`, as it was at first: how the couplets are learnt is kept there.
const KEY = personal('sanyu-tongue');

/**
 * The language the learner answers in, as it was set once on this device; `null` while nothing was set.
 * @example learnt() → 'zh'
 */
export function learnt(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers it. A browser that keeps nothing asks again on the next page. */
export function setLearnt(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Nothing to do: the choice holds for this page.
  }
}
