/** What a field for figures takes. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** Whether figures behind the point are taken, two at most. */
  readonly fraction: boolean;
  /** Whether the field may be left empty. */
  readonly needed: boolean;
}

/**
 * The figure that was typed, `null` for an empty field, `undefined` for what cannot be taken. A figure is taken as a whole
 * or not at all: of "1e1" nobody knows what was meant.
 * @example typedNumber('8，5', { min: 0, max: 10, fraction: true, needed: false }) → 8.5
 */
export function typedNumber(text: string, range: NumberRange): number | null | undefined {
  // The comma of Chinese keyboards and the Arabic mark as well.
  const plain = text.normalize('NFKC').trim().replace(/[,٫]/, '.');
  if (plain === '') return range.needed ? undefined : null;
  const shape = range.fraction ? /^\d{1,4}(?:\.\d{1,2})?$/ : /^\d{1,4}$/;
  const figure = Number(plain);
  return shape.test(plain) && figure >= range.min && figure <= range.max ? figure : undefined;
}
