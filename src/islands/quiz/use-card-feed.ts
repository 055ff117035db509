import { useEffect, useRef } from 'react';
import type { Playing } from './use-attempt.ts';
import { wrongIn } from './wrong-in.ts';

/** Once an attempt is handed in, its wrong answers feed the word cards, whose number the start page shows. */
export function useCardFeed({ state, table }: Pick<Playing, 'state' | 'table'>): void {
  const handedIn = useRef<string | null>(null);
  const writing = state.stage === 'saving' && state.write.kind === 'finish' ? state.write.event.id : null;
  const done = state.stage === 'result' ? state.event : null;
  useEffect(() => {
    if (writing !== null) handedIn.current = writing;
  }, [writing]);
  useEffect(() => {
    // A result that is looked at once more feeds nothing.
    if (done === null || table === null || handedIn.current !== done.id) return;
    handedIn.current = null;
    const wrong = wrongIn(done.ans, table);
    // Nobody waits for it: what does not come now is found when the cards are opened.
    void import('../cards/feed-cards.ts').then(({ feedCards }) => feedCards(wrong)).catch(() => undefined);
  }, [done, table]);
}
