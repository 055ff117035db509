import jsewts from 'jsewts';

const TIBETAN = /[\u0F00-\u0FFF]+/gu;

/**
 * Tibetan in Latin letters (extended Wylie). What is not Tibetan stays where it is.
 * @example wylie('བོད་ཡིག 2026') === 'bod yig 2026'
 */
export function wylie(text: string): string {
  return text.replace(TIBETAN, (run) => jsewts.toWylie(run.replaceAll('\u0F0C', '\u0F0B')));
}
