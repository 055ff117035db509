import { useEffect, useRef } from 'react';

/**
 * For a part that has just been added: it opens, and the keyboard is on it.
 * @example <details ref={useOpened(fresh)}>…</details>
 */
export function useOpened(fresh: boolean) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!fresh || details.current === null) return;
    details.current.open = true;
    details.current.querySelector('summary')?.focus();
  }, [fresh]);
  return details;
}
