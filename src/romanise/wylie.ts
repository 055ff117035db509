import jsewts from 'jsewts';

const TIBETAN = /[\u0F00-\u0FFF]+/gu;

/**
 * Tibetan in Latin letters (extended Wylie). What is not Tibetan stays where it is.
 * @example wylie('བོད་ཡིག 2026') === 'bod yig 2026'
 */
export function wylie(text: string): string {
  return text.replace(TIBETAN, (run) => jsewts.toWylie(run.replaceAll('\u0F0C', '\u0F0B')));
}

/**
 * Tibetan out of Wylie, capitals or not. What is not sound Wylie, such as a word that is not finished, stays.
 * @example fromWylie('bod yig') === 'བོད་ཡིག'
 */
export function fromWylie(text: string): string {
  const doubts: string[] = [];
  const read = jsewts.fromWylie(
    text.toLowerCase(),
    { sloppy: true, check: true, check_strict: true },
    doubts,
  );
  return doubts.length === 0 ? read : text;
}
