/** One button of one gamepad, as it is kept beside a team: `Pad0-3`. */
export type PadButton = string;

/**
 * Tells each button of every gamepad as it goes down, with the moment the browser saw it on the clock of
 * `event.timeStamp`. Gamepads are asked, they do not tell: once a frame, which tells presses a sixtieth of a second
 * apart. Returns what stops it.
 * @example const stop = watchGamepads((button, at) => press(button, at));
 */
export function watchGamepads(onPress: (button: PadButton, at: number) => void): () => void {
  if (!('getGamepads' in navigator)) return () => undefined;
  const down = new Set<PadButton>();
  let frame = 0;
  const look = () => {
    for (const pad of navigator.getGamepads()) {
      if (pad === null) continue;
      for (const [index, { pressed }] of pad.buttons.entries()) {
        const button = `Pad${pad.index}-${index}`;
        if (pressed && !down.has(button)) onPress(button, pad.timestamp || performance.now());
        if (pressed) down.add(button);
        else down.delete(button);
      }
    }
    frame = requestAnimationFrame(look);
  };
  const begin = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  // Without a pad there is nothing to ask.
  addEventListener('gamepadconnected', begin);
  if (navigator.getGamepads().some((pad) => pad !== null)) begin();
  return () => {
    removeEventListener('gamepadconnected', begin);
    cancelAnimationFrame(frame);
  };
}
