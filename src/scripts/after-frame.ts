/** A page in the background draws no frames. */
const LONGEST_MS = 300;

/**
 * Does something once the page has been drawn as it is now, or after 300 ms where it is not.
 * @example afterFrame(() => heading.focus())
 */
export function afterFrame(then: () => void): void {
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    then();
  }, LONGEST_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    setTimeout(then);
  });
}
