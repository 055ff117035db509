import { useEffect, useState } from 'react';
import type { Draft } from '#core/ledger/ports.ts';
import type { Attempt } from '#core/quiz/attempt-state.ts';
import { canResume, isMadeFrom, type Offer } from '#core/quiz/open-attempt.ts';
import type { Laid, useDeck } from './use-deck.ts';

/**
 * The attempt that was left, with what it goes on from; `'sought'` while the versions it was begun with are fetched,
 * `'gone'` when it has answers but cannot go on now; `null` when nothing would be lost by beginning anew.
 */
export type Unfinished = { readonly draft: Draft; readonly offer: Offer } | 'sought' | 'gone' | null;

/** Finds out what can be done with the attempt the device knows of. */
export function useUnfinished(
  state: Attempt,
  offer: Offer,
  { bring }: Pick<ReturnType<typeof useDeck>, 'bring'>,
): Unfinished {
  const screen = state.stage === 'saving' ? state.screen : state;
  const draft = screen.stage === 'intro' ? screen.draft : null;
  const older = draft !== null && !isMadeFrom(offer, draft) ? draft : null;
  const [found, setFound] = useState<{ readonly draft: Draft; readonly table: Laid | null } | null>(null);
  useEffect(() => {
    if (older === null) return;
    let current = true;
    void bring(older).then((table) => {
      if (current) setFound({ draft: older, table });
    });
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- bring follows no state.
  }, [older]);
  if (draft === null) return null;
  if (older !== null && found?.draft !== draft) return 'sought';
  const from = older === null ? offer : found?.table?.offer;
  if (from !== undefined && canResume(from, draft)) return { draft, offer: from };
  return draft.items.length > 0 ? 'gone' : null;
}
