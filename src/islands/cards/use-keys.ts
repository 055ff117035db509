import { useEffect } from 'react';
import { GRADES } from '#core/cards/card.ts';
import type { ReviewAction } from '#core/cards/review.ts';

const TAKES_KEYS = 'a, button, input, select, textarea, summary';

/** Space turns, 1 to 4 grade, U takes the last grade back; a control that has the focus keeps its own keys. */
export function useKeys(act: (action: ReviewAction) => void, turned: boolean, busy: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (busy || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const own = event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null;
      const grade = GRADES[Number(event.key) - 1];
      if (event.key === ' ' && !own) act({ type: 'turn' });
      else if (grade !== undefined && turned) act({ type: 'grade', grade });
      else if (event.key.toLowerCase() === 'u') act({ type: 'undo' });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [act, turned, busy]);
}
