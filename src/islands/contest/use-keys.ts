import { useEffect, useRef } from 'react';
import { keyPress, pressMoment, type KeyPress } from '#platform/contest-channel.ts';
import { watchGamepads } from '#platform/gamepads.ts';

/**
 * Hands on every key and every button of a gamepad that goes down, unless somebody is writing. `onPress` says whether it
 * was meant for the contest; then the page does nothing else with it.
 */
export function useKeys(onPress: (press: KeyPress) => boolean): void {
  const handler = useRef(onPress);
  useEffect(() => {
    handler.current = onPress;
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.repeat || event.altKey || writes(event.target)) return;
      if (handler.current(keyPress(event))) event.preventDefault();
    };
    // Before any button of the page: a buzzer is a buzzer wherever the focus is.
    addEventListener('keydown', key, { capture: true });
    const stop = watchGamepads((code, at) => {
      handler.current({ code, shift: false, command: false, at: pressMoment(at) });
    });
    return () => {
      removeEventListener('keydown', key, { capture: true });
      stop();
    };
  }, []);
}

function writes(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type);
}
