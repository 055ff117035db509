import type { ClientDirective } from 'astro';
import { whenCalm } from '#scripts/when-calm.ts';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:calm'?: boolean;
  }
}

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
  const come = () => {
    whenCalm(begin);
  };
  // What the page gives the island stands behind it.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', come);
  else come();
};

export default calm;
