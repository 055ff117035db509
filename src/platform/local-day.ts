/**
 * Today by the device's calendar, as the content writes days.
 * @example localDay(new Date(2026, 4, 1)) → '2026-05-01'
 */
export function localDay(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
