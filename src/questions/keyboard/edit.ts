import { graphemes } from '#core/language/graphemes.ts';
import type { Typing } from '../typing/Field.tsx';

/**
 * Writes a sign where the caret is, in place of what is marked.
 * @example insert(field, 'ك')
 */
export function insert(field: Typing | null, sign: string): void {
  if (field === null) return;
  const [start, end] = caretOf(field);
  if (field.value.length - (end - start) + sign.length > field.maxLength) return;
  replace(field, sign, start, end);
}

/** Takes away what is marked, or else the letter before the caret with all its marks. */
export function remove(field: Typing | null): void {
  if (field === null) return;
  const [start, end] = caretOf(field);
  replace(field, '', start === end ? start - lengthOfLast(field.value.slice(0, start)) : start, end);
}

/**
 * How long the last letter of a text is, with all its marks.
 * @example lengthOfLast('སྦྱོ') → 4
 */
export function lengthOfLast(text: string): number {
  return graphemes(text).at(-1)?.length ?? 0;
}

function caretOf({ selectionStart, selectionEnd, value }: Typing): readonly [start: number, end: number] {
  return [selectionStart ?? value.length, selectionEnd ?? value.length];
}

function replace(field: Typing, text: string, start: number, end: number): void {
  field.setRangeText(text, start, end, 'end');
  // As if it had been typed: whoever listens for typing hears it.
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
