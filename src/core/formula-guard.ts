// A spreadsheet takes these for the start of a formula (OWASP ASVS 1.2.10). An apostrophe before them makes them text;
// further apostrophes are counted in, so that the guard can be taken off again without touching a name like 'Ali.
const FORMULA = /^'*[=+\-@\t\r\0＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\0＝＋－＠]/;

/**
 * The text as a cell that no spreadsheet takes for a formula.
 * @example guardFormula('=1+1') === "'=1+1"
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * The text as it was before `guardFormula`.
 * @example unguardFormula("'=1+1") === '=1+1'
 */
export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
