import { useEffect } from 'react';
import type { ReviewAction } from '#core/cards/review.ts';
import { gradeOf, isUndo } from './card-keys.ts';

const TAKES_KEYS = 'a, button, input, select, textarea, summary';

/** Space turns, 1 to 4 grade, U takes the last grade back; a control that has the focus keeps its own keys. */
export function useKeys(act: (action: ReviewAction) => void, turned: boolean, busy: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (busy || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const own = event.target instanceof Element && event.target.closest(TAKES_KEYS) !== null;
      const grade = gradeOf(event);
      if (event.key === ' ' && !own) act({ type: 'turn' });
      else if (grade !== null && turned) act({ type: 'grade', grade });
      else if (isUndo(event)) act({ type: 'undo' });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [act, turned, busy]);
}
