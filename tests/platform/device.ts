import type { Page } from 'playwright-core';
import type { AttemptEvent } from '#core/ledger/entry.ts';
import type { Draft } from '#core/ledger/ports.ts';
import { attempt } from '../core/ledger/builders.ts';
import type { Sanyu } from './browser-page.ts';

declare const sanyu: Sanyu;

export function id(number: number): string {
  return number.toString(16).padStart(32, '0');
}

export function draft(number: number): Draft {
  const { quiz, bank, seed, lang, start } = attempt();
  return { id: id(number), quiz, bank, seed, lang, start, items: [], ms: 0 };
}

export function event(number: number): AttemptEvent {
  return attempt({ id: id(number) });
}

/** Begins an attempt and answers so many questions, each acknowledged. */
export async function answer(page: Page, number: number, count: number): Promise<void> {
  await page.evaluate(
    async ([begun, answers]) => {
      const store = await sanyu.openStore();
      await store.begin(begun);
      for (let i = 0; i < answers; i++) await store.answer(begun.id, i, { q: `q-${i}`, a: 'a', ms: 10 });
      store.close();
    },
    [draft(number), count] as const,
  );
}

export async function finish(page: Page, ...numbers: readonly number[]) {
  return page.evaluate(async (events) => {
    const store = await sanyu.openStore();
    for (const each of events) await store.finish(each);
    return {
      device: await store.device(),
      entries: await store.entries(),
      health: await store.health(),
    };
  }, numbers.map(event));
}

export function look(page: Page) {
  return page.evaluate(async () => {
    const store = await sanyu.openStore();
    return {
      device: await store.device(),
      profile: await store.profile(),
      draft: await store.draft('school'),
      entries: await store.entries(),
      health: await store.health(),
    };
  });
}
