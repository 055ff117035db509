/** What canonical JSON may hold. Integers only: records.md 1.1. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value, after RFC 8785: keys sorted by UTF-16 units, no white space. The bytes of a record
 * are these characters in UTF-8; they are hashed as they stand and never normalised again.
 * Throws on a number that is not a safe integer and on a lone surrogate: both are bugs of the caller.
 * @example canonicalJson({ b: 1, a: 'x' }) === '{"a":"x","b":1}'
 */
export function canonicalJson(value: Json): string {
  if (isOrdered(value)) {
    // The engine's own writer is several times as quick, and writes the same but for a lone surrogate.
    const text = JSON.stringify(value);
    if (!text.includes('\\ud')) return text;
  }
  return write(value);
}

/** Whether all keys are there and stand in their order, and all numbers can be written. */
function isOrdered(value: Json): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value !== 'object') return false;
  if (isList(value)) return value.every(isOrdered);
  let before: string | null = null;
  for (const key of Object.keys(value)) {
    if ((before !== null && key < before) || !isOrdered(value[key] as Json)) return false;
    before = key;
  }
  return true;
}

function write(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${quote(key)}:${write(value[key] as Json)}`).join(',')}}`;
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
