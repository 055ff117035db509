/** What canonical JSON may hold. Integers only: records.md 1.1. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value, after RFC 8785: keys sorted by UTF-16 units, no white space. The bytes of a record
 * are these characters in UTF-8; they are hashed as they stand and never normalised again.
 * Throws on a number that is not a safe integer and on a lone surrogate: both are bugs of the caller.
 * @example canonicalJson({ b: 1, a: 'x' }) === '{"a":"x","b":1}'
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${quote(key)}:${canonicalJson(value[key] as Json)}`).join(',')}}`;
}

function quote(text: string): string {
  try {
    // Refuses a lone surrogate; String.isWellFormed and lookbehind patterns are too new for old phones. Asked only of
    // texts that have a surrogate at all: it costs more than everything else here.
    if (/[\ud800-\udfff]/.test(text)) encodeURIComponent(text);
  } catch {
    throw new RangeError('lone surrogate');
  }
  return JSON.stringify(text);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
