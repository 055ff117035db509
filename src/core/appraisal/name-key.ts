import { boKey } from '#core/language/tibetan.ts';
import { ugKey } from '#core/language/uyghur.ts';

const BETWEEN = /[\s·•・‧∙⋅་'’.,_()-]+/gu;

/**
 * What two spellings of one name or department share, whatever its script: width, case, spaces, middle dots, tshegs and
 * the encodings of Uyghur and Tibetan do not count.
 * @example nameKey('阿依古丽・买买提') === nameKey('阿依古丽·买买提 ')
 */
export function nameKey(text: string): string {
  const wide = text.normalize('NFKC');
  if (/\p{Script=Arabic}/u.test(wide)) return ugKey(text).replace(BETWEEN, '');
  if (/\p{Script=Tibetan}/u.test(wide)) return boKey(text).replace(BETWEEN, '');
  return wide.toLowerCase().replace(BETWEEN, '');
}

/**
 * What two spellings of one staff number share. Zeros count: 007 and 7 are two numbers.
 * @example numberKey(' Ａ-007 ') === 'a-007'
 */
export function numberKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/**
 * Whether two texts are one keystroke apart: a sign more, a sign less, another sign, or two neighbours exchanged.
 * @example isNear('10023', '10032') === true
 */
export function isNear(a: string, b: string): boolean {
  // One keystroke cannot touch both ends of anything longer than two signs.
  if (a.length > 4 && !b.startsWith(a.charAt(0)) && a.at(-1) !== b.at(-1)) return false;
  const [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > 1) return false;
  let head = 0;
  while (head < left.length && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < Math.min(left.length, right.length) - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail++;
  const [mine, other] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)];
  if (mine.length <= 1 && other.length <= 1) return true;
  return mine.length === 2 && mine.join('') === other.reverse().join('');
}
