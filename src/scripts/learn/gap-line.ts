import { hides, piecesOf, type Level } from '#core/convention/gaps.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import { make } from '../reading/make.ts';
import { speakAs } from '../reading/voices.ts';

/** A word that can be shown and hidden again. */
export interface Gap {
  readonly element: HTMLButtonElement;
  readonly word: string;
  /** What it is called while it hides its word; set once all gaps of the couplet are known. */
  name: string;
}

/** Shows the word of a gap, or hides it again; its width stays. */
export function turnGap(gap: Gap, shown: boolean): void {
  if (shown) gap.element.removeAttribute('aria-label');
  else gap.element.setAttribute('aria-label', gap.name);
}

/** Whether the word of a gap can be read. */
export function isShown({ element }: Gap): boolean {
  return !element.hasAttribute('aria-label');
}

/** The gaps of a line, and the line with them: its marks and spaces stay as they are. */
export function makeGapLine(
  language: LanguageTag,
  text: string,
  level: Level,
  at: number,
): { readonly line: HTMLElement; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const line = make('p', 'title');
  for (const [index, { open, word, close }] of piecesOf(language, text).entries()) {
    const hidden = word !== '' && hides(level, at, index);
    const marks = close.trimEnd();
    // A mark stays with its word: a line never starts with a tsheg or a comma.
    const together = make('span', 'together', open, hidden ? makeGap(language, word, gaps) : word, marks);
    line.append(together, close.slice(marks.length));
  }
  return { line, gaps };
}

function makeGap(language: LanguageTag, word: string, gaps: Gap[]): HTMLElement {
  const text = make('span', '', word);
  speakAs(text, language);
  const element = make('button', 'gap', text);
  element.type = 'button';
  // Its name is in the language of the page.
  element.lang = document.documentElement.lang;
  gaps.push({ element, word, name: '' });
  return element;
}
