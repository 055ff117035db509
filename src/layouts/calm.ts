import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:calm'?: boolean;
  }
}

/** Without a frame for so long (a page in the background draws none) an island begins anyway. */
const LONGEST_MS = 300;
/** Nobody has read a question sooner. */
const READ_MS = 150;

/**
 * `client:calm`: an island wakes when the page has been drawn twice and the browser is idle, so that what a tap shows
 * without the island is there first.
 */
const calm: ClientDirective = (load) => {
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    const wake = () => void load().then((hydrate) => hydrate());
    // A question that is there already is drawn and takes a tap before its island needs the processor.
    if (document.documentElement.classList.contains('first-asked')) setTimeout(wake, READ_MS);
    else wake();
  };
  const come = () => {
    afterFrame(rest);
  };
  const rest = () => {
    // Safari has no idle time to tell of.
    if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: LONGEST_MS });
    else begin();
  };
  // What the page gives the island stands behind it.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', come);
  else come();
};

function afterFrame(then: () => void): void {
  const once = () => {
    clearTimeout(late);
    setTimeout(then);
  };
  const frame = requestAnimationFrame(once);
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    then();
  }, LONGEST_MS);
}

export default calm;
