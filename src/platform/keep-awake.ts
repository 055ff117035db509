/**
 * Keeps the screen on until the returned function is called, where the browser can; elsewhere nothing happens.
 * @example const release = keepAwake();
 */
export function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  // Refused when the battery is low or the page is not in front: the codes are shown all the same.
  const lock = navigator.wakeLock.request('screen').catch(() => null);
  return () => void lock.then((held) => held?.release());
}
