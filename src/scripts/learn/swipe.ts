const FAR = 48;

/**
 * Tells when a finger is drawn sideways over an element: -1 towards the left, 1 towards the right. The click that some
 * browsers send after it is swallowed, so that a card drawn away does not turn as well.
 */
export function onSwipe(element: HTMLElement, act: (direction: -1 | 1) => void): void {
  let from: number | undefined;
  let drawn = false;
  element.addEventListener('pointerdown', ({ clientX, isPrimary }) => {
    from = isPrimary ? clientX : undefined;
    drawn = false;
  });
  element.addEventListener('pointercancel', () => (from = undefined));
  element.addEventListener('pointerup', ({ clientX }) => {
    const way = from === undefined ? 0 : clientX - from;
    from = undefined;
    drawn = Math.abs(way) > FAR;
    if (drawn) act(way < 0 ? -1 : 1);
  });
  element.addEventListener(
    'click',
    (event) => {
      // A key presses without a pointer, and has detail 0.
      if (drawn && event.detail > 0) event.stopImmediatePropagation();
      drawn = false;
    },
    { capture: true },
  );
}
