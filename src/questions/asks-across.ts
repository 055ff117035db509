import { scriptRuns } from '#core/language/script-runs.ts';
import type { LocalText } from '#core/language/text.ts';
import type { Question } from './models.ts';

/**
 * Whether a question is about a word of another language: whoever sees it in two languages side by side is told the
 * answer. Held for sheets of paper and for the projector of a contest alike.
 * @example asksAcross(question) → true, where `question.word` is set
 */
export function asksAcross(question: Question): boolean {
  if (question.kind === 'translation' || 'word' in question) return true;
  return quotesAnother(question.prompt) || ('text' in question && quotesAnother(question.text));
}

function quotesAnother(text: LocalText): boolean {
  return Object.entries(text).some(([language, own]) => scriptRuns({ text: own, language }).length > 1);
}
