const ROWS = { ArrowUp: -1, ArrowDown: 1 } as const;

/**
 * Moves the focus from key to key: to the next in reading order, or to the nearest in the row above or below as the
 * rows stand on this screen. Says whether there was one.
 * @example if (moveFocus(board, event.key)) event.preventDefault()
 */
export function moveFocus(board: HTMLElement, arrow: string): boolean {
  const keys = [...board.querySelectorAll<HTMLElement>('button')];
  const from = keys.findIndex((key) => key === key.ownerDocument.activeElement);
  const next = from < 0 ? undefined : keys[target(keys, from, arrow)];
  next?.focus();
  return next !== undefined;
}

function target(keys: readonly HTMLElement[], from: number, arrow: string): number {
  if (arrow === 'Home') return 0;
  if (arrow === 'End') return keys.length - 1;
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') return nearest(keys, from, ROWS[arrow]);
  // The keys stand from left to right in every language.
  return arrow === 'ArrowLeft' ? from - 1 : arrow === 'ArrowRight' ? from + 1 : -1;
}

// Rows wrap on narrow screens, so where a key stands is asked, not known.
function nearest(keys: readonly HTMLElement[], from: number, by: 1 | -1): number {
  const middles = keys.map((key) => {
    const { left, width, top, height } = key.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, height };
  });
  const here = middles[from];
  if (here === undefined) return -1;
  const beyond = middles
    .map((middle, at) => ({ ...middle, at, down: (middle.y - here.y) * by }))
    .filter(({ down, height }) => down > height / 2)
    .sort((a, b) => a.down - b.down || Math.abs(a.x - here.x) - Math.abs(b.x - here.x));
  const row = beyond.filter(({ down }) => down < (beyond[0]?.down ?? 0) + here.height / 2);
  return row.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]?.at ?? -1;
}
