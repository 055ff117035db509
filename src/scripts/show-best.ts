import { percent } from '#core/appraisal/percent.ts';
import { openStore } from '#platform/store.ts';
import { fillPercent } from './fill-percent.ts';

/** The best share of points in each quiz, in per cent. */
async function bestByQuiz(): Promise<ReadonlyMap<string, number>> {
  const store = await openStore();
  const best = new Map<string, number>();
  for (const entry of await store.entries()) {
    const share = percent(entry.score, entry.of);
    best.set(entry.quiz, Math.max(best.get(entry.quiz) ?? 0, share));
  }
  store.close();
  return best;
}

function show(best: ReadonlyMap<string, number>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-best]')) {
    const share = best.get(place.dataset.best ?? '');
    if (share !== undefined) fillPercent(place, place.dataset.text ?? '', share);
  }
}

// Without a store the list keeps saying that nothing was done; the quiz itself tells what is wrong.
bestByQuiz().then(show, () => undefined);
