import { useRef, useState } from 'react';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { Grown } from './scheme-parts.ts';

/**
 * Adding to a list of a scheme and taking away from it, with the keyboard where the eye is: on what is new, or on the
 * button that adds when a part has gone.
 * @example const { adds, add } = useParts(onScheme); <button ref={adds} onClick={() => add(withNewReason(scheme, offer))}>
 */
export function useParts(onScheme: (scheme: Scheme) => void) {
  const [fresh, setFresh] = useState<string | null>(null);
  const adds = useRef<HTMLButtonElement>(null);
  return {
    fresh,
    adds,
    add: ({ scheme, id }: Grown) => {
      setFresh(id);
      onScheme(scheme);
    },
    remove: (scheme: Scheme) => {
      setFresh(null);
      onScheme(scheme);
      adds.current?.focus();
    },
  };
}
