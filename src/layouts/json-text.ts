/**
 * A value as JSON that can stand in a script element, which ends at the first `</script`.
 *
 * @example jsonText({ a: '</script>' }) // '{"a":"\\u003c/script>"}'
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
