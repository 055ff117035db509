import { afterFrame } from './after-frame.ts';

/** So long it is waited for the browser to be idle. */
const LONGEST_MS = 300;

/**
 * Does something once the page has been drawn and the browser has nothing else to do: what a reader waits for comes first.
 *
 * @example whenCalm(() => preload('/later.js'))
 */
export function whenCalm(then: () => void): void {
  afterFrame(() => {
    // Safari has no idle time to tell of.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: LONGEST_MS });
    else then();
  });
}
