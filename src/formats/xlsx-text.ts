/**
 * Spreadsheets write signs as `_x0041_`; a text that happens to look so is told apart by writing its first sign so. What
 * XML cannot hold at all is left out.
 * @example guardedText('_x0041_') === '_x005F_x0041_'
 */
export function guardedText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''));
}

/**
 * How wide a text stands, in widths of a figure: a Han character takes two.
 * @example textWidth('工号') === 6
 */
export function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 2);
}
