import type { ClientDirective } from 'astro';
import { afterFrame } from '#scripts/after-frame.ts';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:calm'?: boolean;
  }
}

/** So long an island waits for the browser to be idle. */
const LONGEST_MS = 300;
/** Nobody has read a question sooner. */
const READ_MS = 150;

/**
 * `client:calm`: an island wakes when the page is whole, has been drawn and the browser is idle, so that what a tap shows
 * without the island is there first.
 */
const calm: ClientDirective = (load) => {
  const wake = () => void load().then((hydrate) => hydrate());
  const begin = () => {
    // A question that is there already is drawn and takes a tap before its island needs the processor.
    if (document.documentElement.classList.contains('first-asked')) setTimeout(wake, READ_MS);
    else wake();
  };
  const rest = () => {
    // Safari has no idle time to tell of.
    if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: LONGEST_MS });
    else begin();
  };
  const come = () => {
    afterFrame(rest);
  };
  // What the page gives the island stands behind it.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', come);
  else come();
};

export default calm;
