/**
 * A new random id of so many bytes, in hexadecimal digits. `crypto.randomUUID` is absent on plain http; this is not.
 * @example randomId(16).length === 32
 */
export function randomId(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
