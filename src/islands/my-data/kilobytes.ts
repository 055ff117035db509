/**
 * A size as it is written in all three languages.
 * @example kilobytes(1536) → '1.5 KB'
 */
export function kilobytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1024).toFixed(1)} KB`;
}
