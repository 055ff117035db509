import { speak, type Spoken } from '#core/language/text.ts';
import type { Desk } from '#core/sitting/desk.ts';

/**
 * The title a sitting brought along with its sealed paper; `null` where the site knows the quiz.
 * @example deskTitle(desk, 'ug') ?? quiz.title
 */
export function deskTitle({ title }: Desk, language: string): Spoken | null {
  return title === undefined ? null : speak(title, language);
}
