import { GRADES, type Grade } from '#core/cards/card.ts';

type Press = Pick<KeyboardEvent, 'key' | 'code'>;

const FIGURES = ['1234', '༡༢༣༤', '١٢٣٤', '۱۲۳۴'];

/**
 * The grade a key stands for: a figure from one to four in any of the site's scripts, or its key where the layout puts
 * something else there; `null` for any other.
 * @example gradeOf({ key: '༣', code: 'Digit3' }) → 'good'
 */
export function gradeOf({ key, code }: Press): Grade | null {
  if (key.length !== 1) return null;
  const written = FIGURES.map((figures) => figures.indexOf(key)).find((at) => at >= 0);
  // A figure that is none of these is its own, wherever it lies.
  const keyed = /\p{Nd}/u.test(key) ? -1 : Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? 0) - 1;
  return GRADES[written ?? keyed] ?? null;
}

/**
 * Whether a key takes the last grade back: U, or where it lies when the layout writes no Latin.
 * @example isUndo({ key: 'ۇ', code: 'KeyU' }) → true
 */
export function isUndo({ key, code }: Press): boolean {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'u' : code === 'KeyU';
}
