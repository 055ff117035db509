import { planEvidence, planOf, planState, type PlanDays } from '#core/appraisal/plan-state.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { localDay } from '#platform/local-day.ts';
import { personal } from '#platform/person.ts';

/** What this learner has handed in so far; a device without a record is not asked to open one. */
async function attempts(): Promise<readonly Entry[]> {
  if (localStorage.getItem(personal('sanyu')) === null) return [];
  const { openStore } = await import('#platform/store.ts');
  const store = await openStore();
  const entries = await store.entries();
  store.close();
  return entries;
}

async function show(place: HTMLElement): Promise<void> {
  // Written by the build of this very site.
  const plans = JSON.parse(place.dataset.plans ?? '[]') as readonly PlanDays[];
  const marks = JSON.parse(place.dataset.marks ?? '{}') as Readonly<Record<string, number>>;
  const today = localDay();
  const plan = planOf(plans, today);
  if (plan === null) return;
  const next = planState(plan, planEvidence(await attempts(), marks), today).next?.quiz ?? '';
  for (const one of place.querySelectorAll<HTMLElement>('[data-task]')) {
    one.classList.toggle('off', one.dataset.task !== next);
  }
}

const place = document.querySelector<HTMLElement>('[data-plans]');
// Where nothing can be read the link to the whole plan stays.
if (place) show(place).catch(() => undefined);
