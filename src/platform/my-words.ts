import { personal } from './person.ts';

/*
 * The terms a reader keeps to learn. Without any package, like the reading progress. Shape under the key below:
 * ["<glossary>#<term>",…], the newest last. What cannot be read is nothing.
 */
const KEY = personal('sanyu-words');

/**
 * The kept terms, oldest first.
 * @example myWords() → ['key-terms#jizhi']
 */
export function myWords(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return [...new Set(stored.filter((one): one is string => typeof one === 'string'))];
  } catch {
    return [];
  }
}

/** Keeps a term, or lets it go. `false` when the browser keeps nothing (blocked or full). */
export function keepWord(id: string, kept: boolean): boolean {
  const others = myWords().filter((one) => one !== id);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept ? [...others, id] : others));
    return true;
  } catch {
    return false;
  }
}
