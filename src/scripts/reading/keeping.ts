import { keepWord, myWords } from '#platform/my-words.ts';

type Say = (key: string) => string;

/** What a button says that keeps a term among the reader's words, or lets it go. */
export function keepLabel(id: string, say: Say): string {
  return say(myWords().includes(id) ? 'remove' : 'add');
}

/** Keeps the term, or lets it go when it is kept. What became of it, to be told to the reader. */
export function turnWord(id: string, say: Say): string {
  const kept = !myWords().includes(id);
  return say(keepWord(id, kept) ? (kept ? 'added' : 'removed') : 'unkept');
}
