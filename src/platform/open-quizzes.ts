import { personal } from './person.ts';

const KEY = personal('sanyu-open');

/**
 * Whether an attempt at a quiz was begun and not handed in, as far as this is known before the database has answered.
 * The database has the last word: a browser that is killed may lose what was just noted here.
 * @example isOpen('maqin-school')
 */
export function isOpen(quiz: string): boolean {
  return openQuizzes().includes(quiz);
}

/** Notes that an attempt was begun. */
export function noteOpen(quiz: string): void {
  if (!isOpen(quiz)) keep([...openQuizzes(), quiz]);
}

/** Notes that it is over. */
export function noteOver(quiz: string): void {
  if (isOpen(quiz)) keep(openQuizzes().filter((other) => other !== quiz));
}

function openQuizzes(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function keep(quizzes: readonly string[]): void {
  try {
    if (quizzes.length > 0) localStorage.setItem(KEY, quizzes.join(' '));
    else localStorage.removeItem(KEY);
  } catch {
    // The database is asked all the same.
  }
}
