/** One sign of a number format, as a spreadsheet reads it. */
type Sign =
  | { readonly kind: 'figure'; readonly pad: boolean }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'end' | 'unknown' };

/**
 * A whole number as a spreadsheet shows it under a number format: padding zeros, sections for negative numbers and zero,
 * letters in quotes or after a backslash. `null` where the format does something else, such as per cents, dates or
 * conditions, or the number is not whole.
 * @example shownNumber(7, '"A"000-00') === 'A000-07'
 */
export function shownNumber(value: number, format: string): string | null {
  if (/^(?:general|@)?$/i.test(format.trim())) return String(value);
  const sections = sectionsOf(format);
  const [first = [], negative, zero] = sections;
  if (!Number.isSafeInteger(value)) return null;
  const own = value < 0 ? negative : value === 0 ? zero : first;
  const shown = filled(own ?? first, String(Math.abs(value)));
  if (shown === null) return null;
  return `${value < 0 && negative === undefined ? '-' : ''}${shown}`.trim();
}

// In the order in which a spreadsheet looks: a quoted text, a sign taken as it is, the width of a sign left free, a sign
// that fills the cell, a colour or language or condition, and the word for no format at all.
const SIGNS = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|general|(.)/gisu;

function sectionsOf(format: string): readonly (readonly Sign[])[] {
  const sections: Sign[][] = [[]];
  for (const [all, quoted, escaped, bracket, plain] of format.matchAll(SIGNS)) {
    const sign = signOf(all, quoted ?? escaped, bracket, plain);
    if (sign.kind === 'end') sections.push([]);
    else sections.at(-1)?.push(sign);
  }
  return sections;
}

const FREE: Sign = { kind: 'literal', text: ' ' };

function signOf(
  all: string,
  literal: string | undefined,
  bracket: string | undefined,
  plain: string | undefined,
): Sign {
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (bracket !== undefined) return bracketed(bracket);
  if (plain === undefined) return all.startsWith('_') || all.startsWith('*') ? FREE : figure(true);
  if (plain === '0') return figure(true);
  if (plain === '#' || plain === '?') return figure(false);
  if (plain === ';') return { kind: 'end' };
  if (plain === '.') return { kind: 'point' };
  if (plain === ',') return { kind: 'comma' };
  // Other letters and signs of ASCII are dates, fractions, per cents and exponents.
  const stands = /[\s+\-():$!&'~{}<>=^]/.test(plain) || !/\p{ASCII}/u.test(plain);
  return stands ? { kind: 'literal', text: plain } : { kind: 'unknown' };
}

function figure(pad: boolean): Sign {
  return { kind: 'figure', pad };
}

/** A colour and a language show nothing of their own; a condition and other figures do. */
function bracketed(text: string): Sign {
  const currency = /^\$([^-]*)/.exec(text)?.[1];
  if (currency !== undefined) return { kind: 'literal', text: currency };
  return /^[<>=]|^DBNum|^[hms]+$/i.test(text) ? { kind: 'unknown' } : { kind: 'literal', text: '' };
}

/** The figures put into their places from the right; what has no place of its own goes before the first. */
function filled(section: readonly Sign[], figures: string): string | null {
  const point = section.findIndex(({ kind }) => kind === 'point');
  const places = section.flatMap(({ kind }, at) =>
    kind === 'figure' && (point === -1 || at < point) ? [at] : [],
  );
  const [left = -1, right = -1] = [places[0], places.at(-1)];
  // A comma behind the last figure divides by a thousand; one between them only groups.
  const divides = section.some(({ kind }, at) => kind === 'comma' && (at < left || at > right));
  if (places.length === 0 || divides || section.some(({ kind }) => kind === 'unknown')) return null;
  const rest = figures.length - places.length;
  return section
    .map((sign, at) => {
      if (sign.kind === 'literal') return sign.text;
      if (sign.kind !== 'figure' || (point !== -1 && at > point)) return '';
      const place = rest + places.indexOf(at);
      if (at === left && rest > 0) return figures.slice(0, rest + 1);
      return figures[place] ?? (sign.pad ? '0' : '');
    })
    .join('');
}
